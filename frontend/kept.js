// What somebody types into a watched field stays in this tab of the browser until the portal has saved it. When the
// session ends while they type, it stands in the field again after they have signed in, and the portal is told so.
const KEPT = 'tinhgon.kept/';

const keep = (field, key) => sessionStorage.setItem(key, field.value ?? '');

function restore(field, key) {
  const typed = sessionStorage.getItem(key);
  if (typed === null || typed === field.value || field.readonly) {
    return;
  }
  field.value = typed;
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
}

window.tinhgonKept = {
  watch(field, name) {
    const key = KEPT + name;
    if (field.keptAs !== key) {
      field.keptAs = key;
      field.addEventListener('input', () => keep(field, key));
      field.addEventListener('change', () => keep(field, key));
    }
    restore(field, key);
  },

  forget(name) {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(KEPT + name))
      .forEach((key) => sessionStorage.removeItem(key));
  },
};
