// Keys and the clipboard in a sheet of goals, as spreadsheets have them: arrows and Enter go from cell to cell, a block
// that is pasted goes to the portal as it is, which reads it. What is typed is also put, line by line, into the field
// that is kept when the session ends: a cell whose change never reached the portal is not lost.
const isGoal = (element) => element.classList?.contains('goal');

const find = (grid, row, column) =>
  [...grid.querySelectorAll(`input.goal[data-row="${row}"][data-column="${column}"]`)].find((input) => input.offsetParent);

// A row that is not there yet comes when it is scrolled to.
function go(grid, row, column, tries = 40) {
  if (row < 0 || row >= grid.size) {
    return;
  }
  const next = find(grid, row, column);
  if (next) {
    next.focus();
  } else if (tries === 40) {
    grid.scrollToIndex(row);
    requestAnimationFrame(() => go(grid, row, column, tries - 1));
  } else if (tries > 0) {
    requestAnimationFrame(() => go(grid, row, column, tries - 1));
  }
}

function step(input, event) {
  const { selectionStart: from, selectionEnd: to, value } = input;
  const whole = from === 0 && to === value.length;
  switch (event.key) {
    case 'ArrowUp':
      return [-1, 0];
    case 'ArrowDown':
      return [1, 0];
    case 'Enter':
      return [event.shiftKey ? -1 : 1, 0];
    case 'ArrowLeft':
      return whole || to === 0 ? [0, -1] : null;
    case 'ArrowRight':
      return whole || from === value.length ? [0, 1] : null;
    default:
      return null;
  }
}

function key(grid, event) {
  const input = event.target;
  if (!isGoal(input) || event.ctrlKey || event.altKey || event.metaKey) {
    return;
  }
  const by = step(input, event);
  const row = Number(input.dataset.row) + (by?.[0] ?? 0);
  const column = Number(input.dataset.column) + (by?.[1] ?? 0);
  if (by) {
    // Before the grid's own keys, which would leave the cell.
    event.preventDefault();
    event.stopPropagation();
    go(grid, row, column);
  }
}

function paste(event) {
  const text = event.clipboardData.getData('text/plain');
  if (isGoal(event.target) && /[\t\n]/.test(text.replace(/[\r\n]+$/, ''))) {
    event.preventDefault();
    event.target.dispatchEvent(new CustomEvent('pasted', { detail: text }));
  }
}

function keep(event) {
  const input = event.target;
  if (!isGoal(input)) {
    return;
  }
  if (!input.value.trim()) {
    input.value = input.dataset.given;
  }
  const carrier = document.querySelector('.goals-kept');
  carrier.value += `${input.dataset.cell}=${input.value}\n`;
  carrier.dispatchEvent(new Event('input'));
}

window.tinhgonGoals = {
  in(grid) {
    grid.addEventListener('keydown', (event) => key(grid, event), true);
    grid.addEventListener('paste', paste, true);
    grid.addEventListener('change', keep, true);
    grid.addEventListener('focusin', (event) => isGoal(event.target) && event.target.select());
  },
};
