import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** A key pair as bytes: the public half SPKI, the private half PKCS #8, both DER. */
export interface KeyPairBytes {
  readonly publicKey: Buffer
  readonly privateKey: Buffer
}

/** A fresh X25519 key pair. */
export function newKeyPair(): KeyPairBytes {
  return generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
}

/** Locks bytes with a 32-byte key (AES-256-GCM); `bound` must be the same when it is opened. */
export function lockBox(key: Buffer, bound: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** What is in the box, or undefined when the key, the binding or the box is not the right one. */
export function openBox(key: Buffer, bound: string, box: Buffer): Buffer | undefined {
  if (box.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(bound))
  decipher.setAuthTag(box.subarray(-TAG_BYTES))
  const opened = decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    // The one thing `final` throws: the tag does not fit.
    opened.fill(0)
    return undefined
  }
}

/** Seals bytes to a public key, so that the owner need not be there; throws when the key is none. */
export function sealTo(publicKey: Buffer, bound: string, content: Buffer): Buffer {
  const theirs = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  const once = newKeyPair()
  const mine = createPrivateKey({ key: once.privateKey, format: 'der', type: 'pkcs8' })
  const key = sharedKey(mine, theirs, once.publicKey, publicKey)
  once.privateKey.fill(0)
  const box = lockBox(key, bound, content)
  key.fill(0)
  return Buffer.concat([once.publicKey, box])
}

/** Opens what was sealed to this key pair, or undefined when it was not. */
export function unseal({ publicKey, privateKey }: KeyPairBytes, bound: string, sealed: Buffer): Buffer | undefined {
  const once = readPublicKey(sealed.subarray(0, publicKey.length))
  if (once === undefined) return undefined
  const mine = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
  const key = sharedKey(mine, once, sealed.subarray(0, publicKey.length), publicKey)
  const content = openBox(key, bound, sealed.subarray(publicKey.length))
  key.fill(0)
  return content
}

/** 32 bytes for one purpose out of a key (HKDF-SHA-256). */
export function deriveKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), purpose, 32))
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

function sharedKey(privateKey: KeyObject, publicKey: KeyObject, once: Buffer, receiver: Buffer): Buffer {
  const secret = diffieHellman({ privateKey, publicKey })
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.concat([once, receiver]), 'sealed box', 32))
  secret.fill(0)
  return key
}

function readPublicKey(bytes: Buffer): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'x25519' ? key : undefined
  } catch {
    // Bytes from a file that may be damaged: no key is an answer, not a bug.
    return undefined
  }
}
