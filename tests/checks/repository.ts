import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The root of the repository, without a slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Files git tracks or would track (not ignored), by path from the root. */
export function projectFiles(): string[] {
  const options = ['--cached', '--others', '--exclude-standard', '-z']
  const listed = execFileSync('git', ['ls-files', ...options], { cwd: root, encoding: 'utf8' })
  return [...new Set(listed.split('\0').filter((path) => path !== ''))].sort()
}

/** The text of a project file, or null where it is gone from the disk while git still lists it. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(`${root}/${path}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Code that is never part of the program: tests, benchmarks, and the stories that are photographed. */
export function isTestCode(path: string): boolean {
  return /^(tests|bench|renderer\/stories)\/|\.test\.tsx?$/.test(path)
}
