import { contextBridge, ipcRenderer } from 'electron'
import { channel } from './channel.ts'

/** All a page gets from the shell: one call, and the name of the system it runs on. */
contextBridge.exposeInMainWorld('tongban', {
  call: (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request),
  platform: process.platform,
})
