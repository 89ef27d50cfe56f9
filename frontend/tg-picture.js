// A picture with the table it is drawn from: the table is what a screen reader reads, what T shows and what leaves as
// CSV. Tab goes from picture to picture, arrows inside, Enter opens what explains the mark one is on.
import { LitElement, html, nothing } from 'lit';

const drawn = () => import('./tg-draw.js');
const FORMULA = /(^|;)(?=[=+\-@\t\r])/g;
const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function csv({ first, columns, rows }) {
  const words = (cell) => quoted(cell.replace(FORMULA, "$1'"));
  const heads = [first, ...columns.map(({ head, under }) => [head, under].filter(Boolean).join(' '))];
  const lines = rows.map(({ name, cells }) => [
    words(name),
    ...cells.map((cell) => (cell.value === null ? words(cell.text) : String(cell.value))),
  ]);
  return `\ufeff${[heads.map(words), ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`;
}

function save(url, name) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

class TgPicture extends LitElement {
  static properties = {
    kind: {},
    heading: {},
    beside: {},
    name: {},
    table: { attribute: false },
    legend: { attribute: false },
    words: { attribute: false },
    asTable: { state: true },
    said: { state: true },
  };

  at = -1;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => this.draw());
    this.watcher.observe(this);
    this.printing = () => this.draw(680);
    this.printed = () => this.draw();
    window.addEventListener('beforeprint', this.printing);
    window.addEventListener('afterprint', this.printed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watcher.disconnect();
    window.removeEventListener('beforeprint', this.printing);
    window.removeEventListener('afterprint', this.printed);
    this.chart?.dispose();
    this.chart = undefined;
  }

  render() {
    const { table, words } = this;
    if (!table || !words) {
      return nothing;
    }
    return html`<div class="picture-head">
        <h2>${this.heading}</h2>
        <span class="picture-beside">${this.beside}</span>
        ${this.legend?.map(({ look, says }) => html`<span class="picture-key"><i class=${`picture-${look}`}></i>${says}</span>`)}
        <span class="picture-tools">
          <button aria-pressed=${this.asTable ? 'true' : 'false'} @click=${this.turn}>${words.table}</button>
          ${['png', 'svg', 'csv'].map(
            (format) => html`<button aria-label=${`${words.take} ${format.toUpperCase()}: ${this.heading}`}
              @click=${() => this.take(format)}>${format.toUpperCase()}</button>`,
          )}
        </span>
      </div>
      <div class="picture-frame" ?hidden=${this.asTable}>
        <div class="picture-canvas" tabindex="0" role="application" aria-roledescription=${words.picture}
          aria-label=${`${this.heading}. ${words.keys}`} @keydown=${this.key} @focus=${this.arrive}
          @blur=${this.leave}><div class="picture-drawn"></div><div class="picture-ring" hidden></div></div>
      </div>
      <div class="picture-said" aria-live="polite">${this.said}</div>
      <div class=${this.asTable ? 'picture-table' : 'picture-table picture-unseen'}>${this.asRows(table)}</div>`;
  }

  asRows({ first, columns, rows }) {
    const tab = this.asTable ? 0 : -1;
    const link = (href, says) => (href ? html`<a router-link href=${href} tabindex=${tab}>${says}</a>` : says);
    return html`<table>
      <caption>${this.heading}</caption>
      <thead><tr><th scope="col">${first}</th>${columns.map(
        ({ head, under, part }) => html`<th scope="col" class=${part === 'NOTE' ? '' : 'figure'}>${head} ${under}</th>`,
      )}</tr></thead>
      <tbody>${rows.map(
        ({ name, href, cells }, row) => html`<tr><th scope="row">${link(href, name)}</th>${cells.map(
          (cell, column) => html`<td class=${columns[column].part === 'NOTE' ? '' : 'figure'} data-at=${`${row}-${column}`}>
            ${link(cell.href, cell.text)}${cell.said ? html` <span class="picture-words">${cell.said}</span>` : nothing}
            ${cell.changed ? html`<strong>${this.words.changed}</strong>` : nothing}</td>`,
        )}</tr>`,
      )}</tbody></table>`;
  }

  updated(changed) {
    if (changed.has('table') || changed.has('asTable')) {
      this.draw();
    }
  }

  async draw(width) {
    const space = this.querySelector('.picture-drawn');
    const wide = width ?? this.querySelector('.picture-frame')?.clientWidth;
    if (!space || !wide || this.asTable) {
      return;
    }
    const { drawing, begin } = await drawn();
    if (!this.isConnected) {
      return;
    }
    this.drawing = drawing(this.kind, this.table, wide);
    const size = { width: Math.round(this.drawing.width), height: Math.round(this.drawing.height) };
    space.style.height = `${size.height}px`;
    space.style.width = `${size.width}px`;
    if (!this.chart) {
      this.chart = begin(space, 'svg', size.width, size.height);
      this.chart.on('click', (params) => this.open(this.drawing.mark?.(params) ?? params.dataIndex));
    }
    this.chart.resize(size);
    this.chart.setOption(this.drawing.option, true);
    this.ring();
  }

  arrive() {
    this.go(Math.max(0, this.at));
  }

  leave() {
    this.querySelector('.picture-ring').hidden = true;
  }

  go(at) {
    if (!this.drawing || at < 0 || at >= this.drawing.count) {
      return;
    }
    this.at = at;
    const { row, column } = this.drawing.cell(at);
    const { name, cells } = this.table.rows[row];
    const { head, under } = this.table.columns[column];
    const { text, said, changed } = cells[column];
    this.said = [`${name}, ${head} ${under}`.trim(), text, said, changed ? this.words.changed : ''].filter(Boolean).join(': ');
    this.ring();
  }

  // Where one is, also told to a sighted person
  ring() {
    const ring = this.querySelector('.picture-ring');
    const there = this.at >= 0 && this.at < this.drawing.count && this.querySelector('.picture-canvas').matches(':focus');
    ring.hidden = !there;
    if (there) {
      const { x, y, width, height } = this.drawing.box(this.at, this.chart);
      ring.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
      ring.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.drawing) {
      return;
    }
    const across = this.drawing.across ?? 1;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: across, ArrowUp: -across }[event.key];
    if (step) {
      const sideways = Math.abs(step) === 1 && across > 1;
      const sameRow = Math.floor((this.at + step) / across) === Math.floor(this.at / across);
      if (!sideways || sameRow) {
        this.go(this.at + step);
      }
    } else if (event.key === 'Home') {
      this.go(0);
    } else if (event.key === 'End') {
      this.go(this.drawing.count - 1);
    } else if (event.key === 'Enter') {
      this.open(this.at);
    } else if (event.key === 't' || event.key === 'T') {
      this.turn();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  open(at) {
    if (at < 0) {
      return;
    }
    const { row, column } = this.drawing.cell(at);
    const cell = this.querySelector(`td[data-at="${row}-${column}"]`);
    (cell.querySelector('a') ?? cell.parentElement.querySelector('th a'))?.click();
  }

  async turn() {
    this.asTable = !this.asTable;
    await this.updateComplete;
    (this.asTable ? this.querySelector('.picture-tools button') : this.querySelector('.picture-canvas')).focus();
  }

  async take(format) {
    if (format === 'csv') {
      const url = URL.createObjectURL(new Blob([csv(this.table)], { type: 'text/csv;charset=utf-8' }));
      save(url, `${this.name}.csv`);
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
      return;
    }
    const { file } = await drawn();
    save(file(this.kind, this.table, this.heading, format, Math.max(760, this.clientWidth - 32)), `${this.name}.${format}`);
  }
}

customElements.define('tg-picture', TgPicture);
