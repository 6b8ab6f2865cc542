/** One low, short tone, quiet enough for a room in which somebody speaks. */
export function softSound(): void {
  const audio = new AudioContext()
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: 392 })
  const loudness = new GainNode(audio, { gain: 0 })
  loudness.gain.linearRampToValueAtTime(0.08, audio.currentTime + 0.05)
  loudness.gain.linearRampToValueAtTime(0, audio.currentTime + 0.8)
  tone.connect(loudness).connect(audio.destination)
  tone.onended = () => void audio.close()
  tone.start()
  tone.stop(audio.currentTime + 0.9)
}
