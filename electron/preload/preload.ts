import { contextBridge, ipcRenderer } from 'electron'
import type { HostBridge, HostEvent } from '#shared/contract/host.ts'

const host: HostBridge = {
  state: async (input) => ipcRenderer.invoke('host:state', input),
  createClinic: async (input) => ipcRenderer.invoke('host:createClinic', input),
  unlock: async (input) => ipcRenderer.invoke('host:unlock', input),
  recover: async (input) => ipcRenderer.invoke('host:recover', input),
  lock: async (input) => ipcRenderer.invoke('host:lock', input),
  readyToLock: async (input) => ipcRenderer.invoke('host:readyToLock', input),
  showProjector: async (input) => ipcRenderer.invoke('host:showProjector', input),
  closeProjector: async (input) => ipcRenderer.invoke('host:closeProjector', input),
  projectorState: async (input) => ipcRenderer.invoke('host:projectorState', input),
  stayUnlocked: async (input) => ipcRenderer.invoke('host:stayUnlocked', input),
  fullScreen: async (input) => ipcRenderer.invoke('host:fullScreen', input),
  saveFile: async (input) => ipcRenderer.invoke('host:saveFile', input),
  onEvent(listener) {
    const forward = (_event: unknown, event: HostEvent): void => listener(event)
    ipcRenderer.on('host-event', forward)
    return () => ipcRenderer.off('host-event', forward)
  },
}

contextBridge.exposeInMainWorld('host', host)

// The line to the records travels on to the page, to our own origin only.
ipcRenderer.on('api-port', (event) => window.postMessage('api-port', window.location.origin, event.ports))
