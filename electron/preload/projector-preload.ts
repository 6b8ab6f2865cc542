import { ipcRenderer } from 'electron'

// The projector has no call to make: it is handed the end of a line on which the backend tells it what to show.
ipcRenderer.on('projector-port', (event) => window.postMessage('projector-port', window.location.origin, event.ports))
