// What somebody types into a watched field goes to the portal as they type, and the portal keeps it until it is saved.
// It stays in this tab only until the portal has said that it keeps it: longer for those for whom it keeps nothing, who
// run the platform and are in no province. With it goes the version of what it was typed over, so that the portal sees
// when somebody else has saved another since.
const TAB = 'tinhgon.typed/';
const PAUSE = 700;
const forms = {};
const unsent = new Map();
let portal;
let timer;

const key = ({ form, field }) => TAB + form + field;
const stored = (field) => JSON.parse(sessionStorage.getItem(TAB + field.keptForm + field.keptName) ?? 'null');

function drop(unwanted) {
  Object.keys(sessionStorage)
    .filter((name) => name.startsWith('tinhgon.') && unwanted(name))
    .forEach((name) => sessionStorage.removeItem(name));
}

function keep(field, pause) {
  const form = field.keptForm;
  const typed = { form, field: field.keptName, ...forms[form], text: field.value ?? '' };
  sessionStorage.setItem(key(typed), JSON.stringify(typed));
  unsent.set(key(typed), typed);
  clearTimeout(timer);
  timer = setTimeout(send, pause);
}

// All fields typed into since the last time go together.
async function send() {
  clearTimeout(timer);
  const all = [...unsent.values()];
  unsent.clear();
  if (all.length > 0 && portal?.isConnected && (await portal.$server.keep(all))) {
    const said = new Set(all.map((typed) => JSON.stringify(typed)));
    drop((name) => said.has(sessionStorage.getItem(name)));
  }
}

document.addEventListener('visibilitychange', () => document.hidden && send());
window.addEventListener('pagehide', send);

window.tinhgonKept = {
  // Returns the version that something was typed over which only this tab has; empty where it has nothing else.
  watch(field, shell, version, round) {
    portal = shell;
    forms[field.keptForm] = { version, round };
    if (!field.isWatched) {
      field.isWatched = true;
      field.addEventListener('input', () => keep(field, PAUSE));
      field.addEventListener('change', () => keep(field, 0));
    }
    const typed = stored(field);
    return typed && typed.text !== field.value && !field.readonly ? typed.version : '';
  },

  restore(field) {
    const typed = stored(field);
    forms[field.keptForm].version = typed.version;
    field.value = typed.text;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  },

  forget(form, version, round) {
    forms[form] = { version, round };
    const isOfIt = (typed) => typed?.form === form;
    unsent.forEach((typed, name) => isOfIt(typed) && unsent.delete(name));
    drop((name) => isOfIt(JSON.parse(sessionStorage.getItem(name))));
  },

  // Somebody else's is not left in this tab; nobody's where nobody is signed in.
  onlyOf(person) {
    drop((name) => !person || !name.startsWith(`${TAB}${person}/`));
  },
};
