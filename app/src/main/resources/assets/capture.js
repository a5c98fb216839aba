// What forms do better with a script: questions come and go with the answers they hang on, what is typed is saved by itself,
// and a button fills in the time. Without it the server does all of this. Nothing is kept in the browser: devices are shared.

const WAIT = 1200
const RETRIES = [2000, 5000, 10000, 30000]

for (const form of document.querySelectorAll('form[data-autosave]')) {
  watchConditions(form)
  offerNow(form)
  saveByItself(form)
}

function watchConditions (form) {
  const watched = [...form.querySelectorAll('[data-when]')].map(element => ({
    element,
    condition: JSON.parse(element.dataset.when)
  }))
  if (watched.length === 0) return
  const show = () => {
    // an answer that is hidden no longer counts, so hiding one may hide another
    for (let pass = 0; pass < watched.length; pass++) {
      let changed = false
      for (const { element, condition } of watched) {
        const hidden = holds(form, condition) !== true
        if (element.hidden !== hidden) {
          element.hidden = hidden
          const asked = element.querySelector(':scope > input[name=asked]')
          if (asked) asked.disabled = hidden
          changed = true
        }
      }
      if (!changed) return
    }
  }
  form.addEventListener('input', show)
  form.addEventListener('change', show)
  show()
}

// Three-valued, as on the server: true, false, or undefined for not known.
function holds (form, condition) {
  if (condition.is) {
    const values = answer(form, condition.is[0])
    return values.length === 0 ? undefined : values.includes(condition.is[1])
  }
  if (condition.known) return answer(form, condition.known).length > 0
  if (condition.not) {
    const inner = holds(form, condition.not)
    return inner === undefined ? undefined : !inner
  }
  const results = (condition.and || condition.or).map(one => holds(form, one))
  if (condition.and) {
    if (results.includes(false)) return false
    return results.includes(undefined) ? undefined : true
  }
  if (results.includes(true)) return true
  return results.includes(undefined) ? undefined : false
}

function answer (form, name) {
  const found = []
  for (const input of form.elements) {
    const own = input.name === name
    const part = input.name === name + '.day' || input.name === name + '.hours'
    if (!(own || part) || input.closest('[hidden]')) continue
    if ((input.type === 'radio' || input.type === 'checkbox') && !input.checked) continue
    const value = input.value.trim()
    if (value !== '' && value !== 'not-known') found.push(value)
  }
  return found
}

function offerNow (form) {
  for (const button of form.querySelectorAll('button[data-now]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const now = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Europe/London',
        day: 'numeric',
        month: 'numeric',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23'
      }).formatToParts(new Date())
      const part = type => now.find(one => one.type === type).value
      const name = button.dataset.now
      form.elements[name + '.day'].value = part('day')
      form.elements[name + '.month'].value = part('month')
      form.elements[name + '.year'].value = part('year')
      form.elements[name + '.time'].value = part('hour') + ':' + part('minute')
      form.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
}

function saveByItself (form) {
  const words = form.querySelector('[data-saved]')
  let timer
  let saving = false
  let again = false
  let unsaved = false
  let failures = 0
  let leaving = false

  const later = milliseconds => {
    clearTimeout(timer)
    timer = setTimeout(save, milliseconds)
  }
  const failed = why => {
    words.textContent = why
    words.classList.add('invicta-saved--not')
    later(RETRIES[Math.min(failures++, RETRIES.length - 1)])
  }

  async function save () {
    if (saving) {
      again = true
      return
    }
    saving = true
    again = false
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') body.append(name, value)
    }
    body.set('do', 'autosave')
    try {
      const response = await fetch(form.action, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { Accept: 'application/json' }
      })
      if (response.ok) {
        const { saved } = await response.json()
        failures = 0
        if (!again) {
          unsaved = false
          words.textContent = 'Saved at ' + saved
          words.classList.remove('invicta-saved--not')
        }
      } else if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) {
        failed('Not saved: you are signed out. Sign in in another window, then come back to this one.')
        renew(form)
      } else if (response.status === 413) {
        failed('Not saved: this is longer than we can take. Shorten the longest answers.')
      } else {
        failed('Not saved: there is a problem with the service. We keep trying.')
      }
    } catch {
      failed('Not saved: there is no connection. Keep this page open, we keep trying.')
    }
    saving = false
    if (again) later(0)
  }

  const changed = milliseconds => {
    unsaved = true
    later(milliseconds)
  }
  form.addEventListener('input', () => changed(WAIT))
  form.addEventListener('change', event => {
    if (event.target.type !== 'file') changed(200)
  })
  form.addEventListener('submit', () => {
    leaving = true
    clearTimeout(timer)
  })
  window.addEventListener('online', () => unsaved && later(0))
  window.addEventListener('pagehide', () => clearTimeout(timer))
  window.addEventListener('beforeunload', event => {
    if (unsaved && !leaving) event.preventDefault()
  })
}

// After somebody signed in again elsewhere the form needs a new token.
async function renew (form) {
  try {
    const page = await fetch(window.location.href, { redirect: 'error' })
    const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())
    if (token) form.elements._csrf.value = token[1]
  } catch {
    // still signed out
  }
}
