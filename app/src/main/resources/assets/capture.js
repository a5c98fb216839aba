// What forms do better with a script: questions come and go with the answers they hang on, what is typed is saved by itself,
// and a button fills in the time. Without it the server does all of this. Nothing is kept in the browser: devices are shared.

const WAIT = 1200
const RETRIES = [2000, 5000, 10000, 30000]

for (const form of document.querySelectorAll('form[data-autosave]')) {
  watchConditions(form)
  offerNow(form)
  saveByItself(form)
  for (const find of form.querySelectorAll('[data-look]')) lookWhileTyping(form, find)
  for (const list of form.querySelectorAll('select, .govuk-checkboxes')) shorten(list)
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
          renewProposed(form)
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

// What tables propose follows the answers: the page as it would be shown now has it.
async function renewProposed (form) {
  if (!('proposes' in form.dataset)) return
  try {
    const answer = await fetch(form.action, { redirect: 'error' })
    if (!answer.ok) return
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const old of form.querySelectorAll('[data-proposed]')) {
      if (!now.getElementById(old.id)) old.remove()
    }
    for (const fresh of now.querySelectorAll('[data-proposed]')) {
      const old = document.getElementById(fresh.id)
      if (old) renewOne(old, fresh)
      else beforeField(form, fresh)
    }
  } catch {
    // the words stay as they were until the next save
  }
}

// The region that is read out stays, its words change; what somebody is in or has opened stays open.
function renewOne (old, fresh) {
  const changes = (part) => {
    const [was, is] = [old.querySelector(part), fresh.querySelector(part)]
    if (was.textContent !== is.textContent) was.replaceChildren(...document.adoptNode(is).childNodes)
  }
  changes('[role=status]')
  changes('.govuk-details__text')
}

function beforeField (form, fresh) {
  const field = fresh.id.replace('proposed-', '')
  for (const marker of form.querySelectorAll('input[name=field]')) {
    if (marker.value === field) marker.closest('.invicta-field').before(document.adoptNode(fresh))
  }
}

// People, places and organisations by the beginning of a name: a combobox with a list. The words go in the body of a request.
function lookWhileTyping (form, find) {
  const box = find.querySelector('input[type=text]')
  const list = find.querySelector('[role=listbox]')
  const says = find.querySelector('[data-look-says]')
  const name = find.dataset.look
  let timer
  let asked = 0
  let at = -1
  for (const [key, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    'aria-autocomplete': 'list'
  })) box.setAttribute(key, value)

  const close = () => {
    list.hidden = true
    at = -1
    box.setAttribute('aria-expanded', 'false')
    box.removeAttribute('aria-activedescendant')
  }
  const go = to => {
    const options = list.children
    if (options.length === 0) return
    at = (to + options.length) % options.length
    for (const [index, option] of [...options].entries()) option.setAttribute('aria-selected', String(index === at))
    box.setAttribute('aria-activedescendant', options[at].id)
    options[at].scrollIntoView({ block: 'nearest' })
  }
  const choose = one => {
    const kind = find.dataset.kind
    const id = name + '-' + one.id
    let input = document.getElementById(id)
    if (!input) {
      const choices = choicesOf(name, kind)
      const item = element('div', { class: 'govuk-' + choices.look + '__item' })
      input = element('input', { class: 'govuk-' + choices.look + '__input', id, name, type: kind, value: one.id })
      const label = element('label', { class: 'govuk-label govuk-' + choices.look + '__label', for: id })
      label.textContent = one.title
      if (one.about) {
        const about = element('span', { class: 'invicta-secondary' })
        about.textContent = ' ' + one.about
        label.append(about)
      }
      item.append(input, label)
      choices.box.prepend(item)
    }
    input.checked = true
    box.value = ''
    close()
    says.textContent = one.title + ' is chosen.'
    input.focus()
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  async function look () {
    const words = box.value.trim()
    if (words.length < 2) return close()
    const mine = ++asked
    const body = new URLSearchParams({ do: 'look', input: name, words, _csrf: form.elements._csrf?.value ?? '' })
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error', headers: { Accept: 'application/json' } })
      if (mine !== asked || !answer.ok) return
      const found = await answer.json()
      list.replaceChildren(...found.map((one, index) => {
        const option = element('li', { role: 'option', id: list.id + '-' + index, class: 'invicta-find__option', 'aria-selected': 'false', dir: 'auto' })
        option.textContent = one.about ? one.title + ' – ' + one.about : one.title
        option.addEventListener('mousedown', event => event.preventDefault())
        option.addEventListener('click', () => choose(one))
        return option
      }))
      list.found = found
      list.hidden = found.length === 0
      at = -1
      box.setAttribute('aria-expanded', String(found.length > 0))
      box.removeAttribute('aria-activedescendant')
      says.textContent = found.length === 0
        ? 'Nothing is found. Check the spelling; where the form asks for a name, write it there instead.'
        : found.length + ' found. Use the arrow keys to choose.'
    } catch {
      says.textContent = 'There is no connection: nothing can be looked for now.'
    }
  }

  box.addEventListener('input', event => {
    clearTimeout(timer)
    timer = setTimeout(look, 300)
    // words to look for are no answer: there is nothing to save
    event.stopPropagation()
  })
  box.addEventListener('change', event => event.stopPropagation())
  box.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) look()
      else go(at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1))
      event.preventDefault()
    } else if (event.key === 'Enter' && !list.hidden && at >= 0) {
      choose(list.found[at])
      event.preventDefault()
    } else if (event.key === 'Escape' && !list.hidden) {
      close()
      event.preventDefault()
    }
  })
  box.addEventListener('blur', close)
}

function choicesOf (name, kind) {
  const look = kind === 'checkbox' ? 'checkboxes' : 'radios'
  const place = document.getElementById(name)
  if (place.classList.contains('govuk-' + look)) return { look, box: place }
  place.replaceChildren()
  place.classList.add('govuk-' + look)
  return { look, box: place }
}

// A list of many answers gets a box that shortens it to those with some words.
function shorten (list) {
  const select = list.tagName === 'SELECT'
  const all = [...(select ? list.options : list.querySelectorAll(':scope > .govuk-checkboxes__item'))]
  if (all.length <= (select ? 8 : 7) || !list.id && !select) return
  const id = (list.id || list.name) + '-shorten'
  const label = element('label', { class: 'govuk-label', for: id })
  label.textContent = 'Shorten the list'
  const hidden = element('span', { class: 'govuk-visually-hidden' })
  hidden.textContent = ' of: ' + (select ? list.labels[0].textContent : list.closest('fieldset').querySelector('legend').textContent)
  label.append(hidden)
  const box = element('input', { class: 'govuk-input govuk-input--width-10', id, type: 'text', autocomplete: 'off' })
  const says = element('span', { class: 'govuk-visually-hidden', role: 'status' })
  const wrapper = element('div', { class: 'invicta-shorten' })
  wrapper.append(label, box, says)
  list.before(wrapper)
  box.addEventListener('input', event => {
    event.stopPropagation()
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean)
    const fits = one => words.every(word => one.textContent.toLowerCase().includes(word))
    const kept = one => fits(one) || (select ? one.selected || one.value === '' : one.querySelector('input').checked)
    if (select) list.replaceChildren(...all.filter(kept))
    else for (const one of all) one.hidden = !kept(one)
    says.textContent = all.filter(one => fits(one) && one.value !== '').length + ' answers fit'
  })
  box.addEventListener('change', event => event.stopPropagation())
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter') event.preventDefault()
  })
}

function element (tag, attributes) {
  const made = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}
