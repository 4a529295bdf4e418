// What a page that was taken over would try first. Each attempt leaves its outcome where a test can read it.
window.attempts = {
  eval: attempt(() => Reflect.get(globalThis, 'eval')('1 + 1')),
  newFunction: attempt(() => new Function('return 1')()),
}

function attempt(act) {
  try {
    return { done: true, value: act() }
  } catch (error) {
    return { done: false, reason: error.name }
  }
}
