/** How a host starts the training centre: it knows whether it lives in Electron or in plain Node, we do not. */
export type LaunchCentre = (
  script: URL,
  args: readonly string[],
) => Promise<{ readonly line: string; readonly stop: () => Promise<void> }>
