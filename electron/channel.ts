/** The one name that crosses between a page and the main process. */
export const channel = 'tongban:call'
