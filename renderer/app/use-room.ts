import { useLayoutEffect } from 'react'

export type Room = 'marriage' | 'funeral' | 'places' | 'office'

/** Gives the whole window the room's accent, with the questions and lists that open above the page. */
export function useRoom(room: Room): void {
  useLayoutEffect(() => {
    document.body.dataset.room = room
  }, [room])
}
