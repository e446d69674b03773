// Makes the pages smoother. Each works without it: links lead to pages and forms send themselves.
document.documentElement.classList.add('script');

const swapped = (page, ids) => ids.forEach(id => {
  const fresh = page.getElementById(id), old = document.getElementById(id);
  if (!fresh || !old) return;
  if ('strip' in old.dataset) changePictures(old, fresh);
  else replaceKeepingFocus(old, fresh);
});

// Focus and opened explanations stay where they were.
const replaceKeepingFocus = (old, fresh) => {
  const inside = [...old.querySelectorAll('a, button, summary')], at = inside.indexOf(document.activeElement);
  const opened = [...old.querySelectorAll('details')].map(part => part.open);
  fresh.querySelectorAll('details').forEach((part, place) => { if (opened[place]) part.open = true; });
  old.replaceWith(fresh);
  const again = [...fresh.querySelectorAll('a, button, summary')];
  if (at >= 0 && again.length) again[Math.min(at, again.length - 1)].focus();
};

// The old picture stays until the new one is there.
const changePictures = (old, fresh) => {
  const coming = fresh.querySelectorAll('.preview img');
  old.querySelectorAll('.preview').forEach((box, place) => {
    const next = coming[place], now = box.querySelector('img');
    if (!next || next.getAttribute('src') === now.getAttribute('src')) return;
    box.setAttribute('aria-busy', 'true');
    const picture = document.importNode(next, true);
    picture.loading = 'eager';
    box.wanted = picture;
    const show = () => {
      if (box.wanted !== picture) return;
      now.replaceWith(picture);
      box.removeAttribute('aria-busy');
      watch(picture);
    };
    picture.decode().then(show, show);
  });
};

// A picture that fails is asked for again after 1 and 3 seconds; ordering goes on meanwhile.
const watch = picture => {
  let tries = 0;
  picture.addEventListener('error', () => {
    const waits = [1000, 3000];
    if (tries < waits.length) setTimeout(() => again(picture), waits[tries++]);
    else late(picture);
  });
};
const again = picture => { const set = picture.srcset; picture.srcset = ''; picture.srcset = set; };
const late = picture => {
  const box = picture.closest('.preview');
  const model = document.getElementById('late-words');
  if (!box || !model || box.querySelector('.late')) return;
  const note = model.content.firstElementChild.cloneNode(true);
  note.querySelector('button').addEventListener('click', () => { note.remove(); again(picture); });
  box.append(note);
};
document.querySelectorAll('.preview img').forEach(watch);

const fetched = async (address, options, signal) => {
  const answer = await fetch(address, { ...options, signal, credentials: 'same-origin' });
  return { answer, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
};

// data-live: a changed choice asks for the same page with it, and swaps the named parts. A second choice cancels the first.
const choicesOf = form => {
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll('input[type=radio]:checked, select')) query.set(field.name, field.value);
  return location.pathname + '?' + query;
};
document.querySelectorAll('form[data-live]').forEach(form => {
  let running;
  form.addEventListener('change', async event => {
    if (!event.target.matches('input[type=radio], select')) return;
    running?.abort();
    running = new AbortController();
    try {
      const { answer, page } = await fetched(choicesOf(form), {}, running.signal);
      if (answer.ok) swapped(page, form.dataset.live.split(' '));
    } catch (problem) { if (problem.name !== 'AbortError') offline(); }
  });
});

// data-swap: the form is sent in place, and the parts of the answer with the same id are swapped.
document.addEventListener('submit', async event => {
  const form = event.target;
  if ('once' in form.dataset) {
    if (form.sent) event.preventDefault();
    form.sent = true;
  }
  if (!form.dataset.swap) return;
  event.preventDefault();
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  if (event.submitter?.name) fields.set(event.submitter.name, event.submitter.value);
  try {
    const { answer, page } = await fetched(form.getAttribute('action'), { method: 'POST', body: fields });
    if (answer.ok) swapped(page, form.dataset.swap.split(' '));
    else location.reload();
  } catch { offline(); }
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-once]').forEach(form => { form.sent = false; }));

// The chips of a package scroll its previews, and the one in sight is marked.
document.querySelectorAll('[data-strip]').forEach(strip => {
  const chips = [...document.querySelectorAll('.bench-step')];
  const mark = id => chips.forEach(chip => chip.hash === '#' + id ? chip.setAttribute('aria-current', 'true') : chip.removeAttribute('aria-current'));
  chips.forEach(chip => chip.addEventListener('click', event => {
    event.preventDefault();
    document.querySelector(chip.hash)?.scrollIntoView({ block: 'nearest', inline: 'center' });
    mark(chip.hash.slice(1));
  }));
  const seen = new IntersectionObserver(entries => entries.forEach(entry => { if (entry.isIntersecting) mark(entry.target.id); }), { root: strip, threshold: .6 });
  strip.querySelectorAll('.bench-view').forEach(view => seen.observe(view));
});

// A key is shown in two groups of four on leaving its field.
document.querySelectorAll('[data-key]').forEach(field => field.addEventListener('blur', () => {
  const bare = field.value.replace(/[\s-]/g, '').toUpperCase();
  if (bare.length === 8) field.value = bare.slice(0, 4) + ' ' + bare.slice(4);
}));

document.querySelector('[data-focus]')?.focus({ preventScroll: false });

const offline = () => { document.getElementById('offline').hidden = false; };
addEventListener('offline', offline);
addEventListener('online', () => { document.getElementById('offline').hidden = true; });
