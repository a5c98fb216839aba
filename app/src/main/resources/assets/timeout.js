// Warns before a session ends for want of use. Without this script the page goes to the sign-in page by itself when it has ended.
const dialog = document.getElementById('timeout')

if (dialog) {
  const idle = Number(dialog.dataset.idle) * 1000
  const warning = Number(dialog.dataset.warning) * 1000
  const left = document.getElementById('timeout-left')
  let used = Date.now()

  const words = (seconds) => {
    const minutes = Math.floor(seconds / 60)
    return minutes > 0 ? (minutes === 1 ? '1 minute' : minutes + ' minutes') : seconds + ' seconds'
  }

  const look = () => {
    const remaining = used + idle - Date.now()
    if (remaining <= 0) {
      window.location.assign('/sign-in?timed-out=yes')
    } else if (remaining <= warning) {
      left.textContent = words(Math.max(1, Math.round(remaining / 1000)))
      if (!dialog.open) {
        dialog.showModal()
      }
    }
  }

  const stay = () => {
    fetch('/session', { redirect: 'manual' }).then((answer) => {
      if (answer.status === 204) {
        used = Date.now()
        dialog.close()
      } else {
        window.location.assign('/sign-in?timed-out=yes')
      }
    })
  }

  document.getElementById('timeout-stay').addEventListener('click', stay)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    stay()
  })
  window.setInterval(look, 1000)
}
