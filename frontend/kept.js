// What somebody types into a watched field stays in this tab of the browser until the portal has saved it. When the
// session ends while they type, it stands in the field again after they have signed in. With it is kept the version of
// what it was typed over, so that the portal sees when somebody else has saved another since.
const KEPT = 'tinhgon.kept/';
const versions = {};

const read = (name) => JSON.parse(sessionStorage.getItem(KEPT + name) ?? 'null');

function keep(field) {
  const { form, name } = field.keptAs;
  const kept = { version: versions[form], typed: field.value ?? '' };
  sessionStorage.setItem(KEPT + form + name, JSON.stringify(kept));
}

window.tinhgonKept = {
  // Returns the version that something was typed over which is not in the field; empty where nothing is to be restored.
  watch(field, form, name, version) {
    versions[form] = version;
    if (!field.keptAs) {
      field.addEventListener('input', () => keep(field));
      field.addEventListener('change', () => keep(field));
    }
    field.keptAs = { form, name };
    const kept = read(form + name);
    return kept && kept.typed !== field.value && !field.readonly ? kept.version : '';
  },

  restore(field) {
    const { form, name } = field.keptAs;
    const kept = read(form + name);
    versions[form] = kept.version;
    field.value = kept.typed;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  },

  forget(form, version) {
    versions[form] = version;
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(KEPT + form))
      .forEach((key) => sessionStorage.removeItem(key));
  },
};
