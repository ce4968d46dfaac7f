// Keys for reviewers, and marked words taken into a field. All of it can be done without this script.
'use strict';
(() => {
  const keys = document.querySelector('[data-keys]');
  const on = keys && keys.querySelector('[data-keys-on]');
  const STORED = 'daman-keys';

  const isTyping = element => element && element.matches('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

  const focus = element => {
    if (!element) return false;
    element.focus();
    element.scrollIntoView({ block: 'center' });
    return true;
  };

  // Of the list of those that wait: one row on or back.
  const rows = () => Array.from(document.querySelectorAll('#waiting ~ .scroll tbody th a'));
  const step = by => {
    const all = rows();
    const at = all.indexOf(document.activeElement);
    return focus(all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]);
  };
  const follow = link => {
    if (!link) return false;
    link.click();
    return true;
  };
  const first = selector => document.querySelector(selector);
  const actions = {
    j: () => step(1),
    k: () => step(-1),
    o: () => follow(rows().includes(document.activeElement) ? document.activeElement : rows()[0]),
    a: () => focus(first('#accept button')),
    r: () => focus(first('#reject [data-reason]')),
    c: () => focus(first('#field-stage')),
    e: () => takeMarked(first('#field-words')),
    w: () => focus(first('#words')),
    m: () => focus(first('#merge input:not([type=hidden])')),
    s: () => focus(first('#split input[type=checkbox]')),
    u: () => focus(first('[data-key=u]')),
    n: () => follow(first('a[data-key=n]')),
    q: () => follow(first('a[data-key=q]')),
  };

  // Words that were marked in the report: kept, since whoever presses a button may lose the marking by it.
  const text = first('[data-text]');
  let marked = '';
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!text || !selection || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    marked = selection.toString().trim();
  });
  const takeMarked = field => {
    if (!field || marked === '') return focus(field);
    field.value = marked;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return focus(field);
  };
  for (const button of document.querySelectorAll('[data-take]')) {
    if (text) button.hidden = false;
    button.addEventListener('click', () => takeMarked(document.getElementById(button.dataset.take)));
  }

  if (keys) {
    keys.hidden = false;
    on.checked = localStorage.getItem(STORED) !== 'off';
    on.addEventListener('change', () => localStorage.setItem(STORED, on.checked ? 'on' : 'off'));
    document.addEventListener('keydown', event => {
      if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(document.activeElement)) return;
      // By the place of the key as well as by its letter, so that Arabic and Ukrainian keyboards do.
      const letter = actions[event.key] ? event.key : event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : '';
      if (letter !== '' && keys.querySelector(`kbd[data-letter="${letter}"]`) && actions[letter]()) event.preventDefault();
    });
  }

  const told = first('[data-first]');
  if (told) told.focus();
})();
