// Draws a table. All that a picture shows is read from its table's cells, so that the two cannot differ; what tells
// things apart by colour also does so by shape, hatching or a word, for paper in grey and for those who see no red.
import * as echarts from 'echarts/core';
import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

echarts.use([CustomChart, LineChart, GridComponent, TitleComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

const INK = '#18212f';
const INK_2 = '#475467';
const LINE = '#c5ccd6';
const ACCENT = '#1b4f8f';
const ACCENT_DARK = '#0d2747';
const FONT = '"Noto Sans Variable", "Noto Sans", sans-serif';
const FILL = { ATTAINED: '#dbe7f5', NEAR: '#fbe3c0', SHORT: '#eeb26b', FAR: '#a04f10', FEW: '#fff', NOTHING: '#fff' };
const WORDS = { GOOD: '#17663a', WRONG: '#b0201c', ATTENTION: '#8a4a00' };
const SERIES = ['#1b4f8f', '#a04f10', '#17663a', '#6b3fa0', '#475467'];
const SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'];
const DASHES = ['solid', [8, 3], [3, 3], [10, 3, 2, 3], [2, 4]];
const RISE = 34;

const text = (words, x, y, more = {}) => {
  const { size = 13, weight = 400, ...style } = more;
  return {
    type: 'text',
    style: { text: words, x, y, fill: INK, font: `${weight} ${size}px ${FONT}`, textVerticalAlign: 'middle', ...style },
  };
};

const rect = (x, y, width, height, style) => ({ type: 'rect', shape: { x, y, width: Math.max(0, width), height }, style });

const cut = (words, x, y, width, more = {}) =>
  text(words, x, y, { width, overflow: 'truncate', ellipsis: '…', ...more });

// Lines of 45 degrees, each cut off at the edges of the box
function hatch(x, y, width, height) {
  const lines = [];
  for (let at = 6; at < width + height; at += 6) {
    const from = { x: x + Math.min(at, width), y: y + Math.max(0, at - width) };
    const to = { x: x + Math.max(0, at - height), y: y + Math.min(at, height) };
    lines.push({ type: 'line', shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y }, style: { stroke: '#7d8899', lineWidth: 1 } });
  }
  return lines;
}

const column = (table, part) => table.columns.findIndex((each) => each.part === part);
const columns = (table, part) => table.columns.map((each, at) => (each.part === part ? at : -1)).filter((at) => at >= 0);
const isPercent = (cell) => cell?.text.includes('%');

// What has just changed carries a frame and a corner
function changedMark(x, y, width, height) {
  return [
    rect(x + 1, y + 1, width - 2, height - 2, { fill: 'none', stroke: ACCENT, lineWidth: 2 }),
    { type: 'polygon', shape: { points: [[x + width - 8, y], [x + width, y], [x + width, y + 8]] }, style: { fill: ACCENT } },
  ];
}

// A picture whose every part has its own place: {height, width, at: i => box, parts: i => elements, extra: elements}
function bullets(table, width) {
  const narrow = width < 520;
  const high = narrow ? 66 : 46;
  const value = column(table, 'VALUE');
  const inner = column(table, 'INNER');
  const goal = column(table, 'GOAL');
  const verdict = column(table, 'VERDICT');
  const note = column(table, 'NOTE');
  const from = narrow ? 2 : Math.min(240, width * 0.4);
  const until = width - 166;
  const box = (row) => ({ x: 0, y: row * high, width, height: high });
  return {
    width,
    height: table.rows.length * high,
    count: table.rows.length,
    cell: (row) => ({ row, column: value }),
    box,
    parts: (at) => {
      const row = table.rows[at];
      const top = at * high;
      const middle = narrow ? top + 49 : top + high / 2;
      const [reached, wanted] = [row.cells[value], row.cells[goal]];
      const most = isPercent(reached) || isPercent(wanted)
        ? Math.max(100, reached.value ?? 0)
        : Math.max(reached.value ?? 0, wanted?.value ?? 0, 1) * 1.15;
      const words = note < 0 ? '' : row.cells[note].text;
      const x = (number) => from + ((until - from) * Math.min(number, most)) / most;
      const parts = [
        cut(row.name, 2, narrow ? top + 13 : top + 15, narrow ? width - 4 : from - 12),
        cut(words, 2, narrow ? top + 29 : top + 32, narrow ? width - 4 : from - 12, { size: 12, fill: INK_2 }),
        rect(from, middle - 9, until - from, 18, { fill: '#e6eaf1' }),
      ];
      if (wanted?.value) {
        parts.push(rect(from, middle - 9, x(wanted.value * 0.75) - from, 18, { fill: '#cfd9e8' }));
      }
      if (reached.value !== null) {
        parts.push(rect(from, middle - 4, x(reached.value) - from, 8, { fill: ACCENT }));
      }
      if (inner >= 0 && row.cells[inner].value) {
        parts.push(rect(from, middle - 4, x(row.cells[inner].value) - from, 8, { fill: ACCENT_DARK }));
      }
      if (wanted?.value) {
        parts.push(rect(x(wanted.value) - 1.5, middle - 11, 3, 22, { fill: INK }));
      }
      parts.push(
        ...(reached.value === null
          ? [cut(reached.text, until + 12, middle, width - until - 14, { fill: INK_2 })]
          : [
              text(reached.text, width - 92, middle, { textAlign: 'right', weight: 620 }),
              cut(row.cells[verdict].text, width - 82, middle, 82, { fill: WORDS[row.cells[verdict].look] ?? INK_2 }),
            ]),
        { type: 'line', shape: { x1: 0, y1: top + high - 0.5, x2: width, y2: top + high - 0.5 }, style: { stroke: '#e1e5eb' } },
      );
      return row.cells.some((cell) => cell.changed) ? [...parts, ...changedMark(0, top, width, high - 1)] : parts;
    },
  };
}

function heatMap(table, width) {
  const cells = columns(table, 'CELL');
  const name = Math.min(260, Math.max(120, width - 54 * cells.length));
  const wide = Math.max(54, (width - name) / cells.length);
  const [head, high] = [44, 22];
  const box = (at) => ({
    x: name + (at % cells.length) * wide,
    y: head + Math.floor(at / cells.length) * high,
    width: wide,
    height: high,
  });
  return {
    width: name + wide * cells.length,
    height: head + table.rows.length * high,
    count: table.rows.length * cells.length,
    cell: (at) => ({ row: Math.floor(at / cells.length), column: cells[at % cells.length] }),
    across: cells.length,
    box,
    parts: (at) => {
      const cell = table.rows[Math.floor(at / cells.length)].cells[cells[at % cells.length]];
      const { x, y } = box(at);
      const hatched = cell.look === 'FEW';
      const parts = [rect(x + 0.5, y + 0.5, wide - 1, high - 1, { fill: FILL[cell.look] ?? '#fff' })];
      if (hatched) {
        parts.push(...hatch(x + 0.5, y + 0.5, wide - 1, high - 1));
        parts.push(rect(x + wide / 2 - 15, y + 3, 30, high - 6, { fill: '#fff' }));
      }
      parts.push(text(cell.text, x + wide / 2, y + high / 2, {
        textAlign: 'center',
        size: cell.text.length > 8 ? 12 : 13,
        fill: cell.look === 'FAR' ? '#fff' : cell.look === 'NOTHING' ? '#5d6b80' : INK,
      }));
      return cell.changed ? [...parts, ...changedMark(x, y, wide, high)] : parts;
    },
    extra: [
      rect(0, 0, name + wide * cells.length, head, { fill: '#eef1f5' }),
      text(table.first, 6, head / 2, { size: 12, fill: INK_2, weight: 560 }),
      ...cells.flatMap((each, at) => [
        text(table.columns[each].head, name + (at + 0.5) * wide, 14, { size: 12, weight: 560, textAlign: 'center' }),
        text(table.columns[each].under, name + (at + 0.5) * wide, 31, { size: 12, fill: INK_2, textAlign: 'center' }),
      ]),
      ...table.rows.map((row, at) => cut(row.name, 6, head + (at + 0.5) * high, name - 12)),
    ],
  };
}

function bars(table, width) {
  const value = column(table, 'VALUE');
  const high = 32;
  const from = Math.min(200, width * 0.45);
  const most = Math.max(1, ...table.rows.map((row) => row.cells[value].value ?? 0));
  return {
    width,
    height: table.rows.length * high,
    count: table.rows.length,
    cell: (row) => ({ row, column: value }),
    box: (row) => ({ x: 0, y: row * high, width, height: high }),
    parts: (at) => {
      const row = table.rows[at];
      const cell = row.cells[value];
      const middle = (at + 0.5) * high;
      const long = ((width - from - 60) * (cell.value ?? 0)) / most;
      const hatched = cell.look === 'FEW';
      return [
        cut(row.name, 2, middle, from - 10),
        rect(from, middle - 8, long, 16, { fill: hatched ? '#fff' : cell.look === 'FAR' ? ACCENT_DARK : ACCENT, stroke: ACCENT }),
        ...(hatched ? hatch(from, middle - 8, long, 16) : []),
        text(cell.text, from + long + 8, middle, { weight: 620 }),
        ...(cell.changed ? changedMark(0, at * high, width, high) : []),
      ];
    },
  };
}

const PLACED = { BULLETS: bullets, HEAT_MAP: heatMap, BARS: bars };

function tip(table, { row, column: at }) {
  const { name, cells } = table.rows[row];
  const head = table.columns[at];
  const more = cells[at].said ? `\n${cells[at].said}` : '';
  return `${name}\n${[head.head, head.under].filter(Boolean).join(' ')}: ${cells[at].text}${more}`;
}

const tooltip = (formatter) => ({
  show: true,
  trigger: 'item',
  renderMode: 'richText',
  confine: true,
  formatter,
  textStyle: { fontFamily: FONT, fontSize: 12, color: INK },
});

const heading = (words, top) =>
  top ? { title: { text: words, left: 0, top: 4, textStyle: { fontFamily: FONT, fontSize: 14, fontWeight: 600, color: INK } } } : {};

function placedOption(table, laid, top, title) {
  const moved = (elements) => ({ type: 'group', x: 0, y: top, children: elements });
  const own = (data, parts, silent) => ({
    type: 'custom',
    coordinateSystem: 'none',
    silent,
    data,
    renderItem: (params) => moved(parts(params.dataIndex)),
  });
  return {
    animation: false,
    ...heading(title, top),
    tooltip: tooltip((params) => tip(table, laid.cell(params.dataIndex))),
    series: [
      ...(laid.extra ? [own([[0]], () => laid.extra, true)] : []),
      own(Array.from({ length: laid.count }, (none, at) => [at]), laid.parts, false),
    ],
  };
}

function linesOption(table, height, top, title) {
  const lines = columns(table, 'LINE');
  const goals = columns(table, 'GOAL_LINE');
  const [low, high, median] = [column(table, 'LOW'), column(table, 'HIGH'), column(table, 'MEDIAN')];
  const of = (at) => table.rows.map((row) => row.cells[at].value);
  const drawn = table.columns.flatMap((each, at) => (each.part === 'NOTE' ? [] : of(at))).filter((number) => number !== null);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const room = (most - least || Math.max(1, most * 0.1)) * 0.18;
  const several = lines.length > 1;
  const quiet = { symbol: 'none', silent: true, tooltip: { show: false } };
  const lastOf = (at) => table.rows.findLastIndex((row) => row.cells[at].value !== null);
  return {
    animation: false,
    ...heading(title, top),
    tooltip: tooltip((params) => tip(table, { row: params.dataIndex, column: lines[params.seriesIndex] })),
    grid: { left: 8, right: several ? 170 : 64, top: top + 10, bottom: 24 },
    xAxis: {
      type: 'category',
      data: table.rows.map((row) => row.name.split(' (')[0]),
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
      axisLabel: { fontFamily: FONT, fontSize: 12, color: INK_2, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' },
    },
    yAxis: { type: 'value', min: least - room, max: most + room, show: false },
    series: [
      ...lines.map((at, which) => ({
        type: 'line',
        data: of(at).map((number, row) => ({
          value: number,
          symbol: table.rows[row].cells[at].look === 'FEW' ? 'emptyCircle' : SHAPES[which % SHAPES.length],
          symbolSize: table.rows[row].cells[at].changed ? 13 : 7,
        })),
        connectNulls: false,
        color: SERIES[which % SERIES.length],
        lineStyle: { width: 2, type: DASHES[which % DASHES.length] },
        z: 5,
        labelLayout: { moveOverlap: 'shiftY' },
        label: {
          show: true,
          position: 'right',
          fontFamily: FONT,
          fontSize: 12,
          fontWeight: 600,
          color: SERIES[which % SERIES.length],
          formatter: ({ dataIndex }) =>
            dataIndex === lastOf(at)
              ? `${table.rows[dataIndex].cells[at].text}${several ? ` ${table.columns[at].head}` : ''}`
              : '',
        },
      })),
      ...goals.map((at) => ({ type: 'line', data: of(at), color: INK, lineStyle: { width: 1.5, type: [6, 4] }, z: 3, ...quiet })),
      ...(median < 0 ? [] : [{ type: 'line', data: of(median), color: INK_2, lineStyle: { width: 1.5, type: [2, 3] }, z: 3, ...quiet }]),
      ...(low < 0 ? [] : band(of(low), of(high), quiet)),
    ],
  };
}

// The upper edge is stacked on the lower one, and only what lies between is filled
const band = (lower, upper, quiet) => [
  { type: 'line', stack: 'band', data: lower, lineStyle: { width: 1, color: LINE }, z: 1, ...quiet },
  {
    type: 'line',
    stack: 'band',
    data: upper.map((number, at) => (number === null ? null : number - lower[at])),
    lineStyle: { width: 1, color: LINE },
    areaStyle: { color: '#e8f0fa' },
    z: 1,
    ...quiet,
  },
];

/**
 * @param top pixels left free for the title, in a file that leaves the page; 0 on the page, which has a heading
 * @returns the chart's option and size, how many marks it has and where each is
 */
export function drawing(kind, table, width, top = 0, title = '') {
  const place = PLACED[kind];
  if (place) {
    const laid = place(table, width);
    return { ...laid, option: placedOption(table, laid, top, title), height: laid.height + top };
  }
  const lines = columns(table, 'LINE');
  const height = (lines.length > 1 ? 300 : 150) + top;
  const rows = table.rows.length;
  return {
    width,
    height,
    count: lines.length * rows,
    across: rows,
    cell: (at) => ({ row: at % rows, column: lines[Math.floor(at / rows)] }),
    box: (at, chart) => {
      const cell = table.rows[at % rows].cells[lines[Math.floor(at / rows)]];
      const [x, y] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, [at % rows, cell.value ?? 0]);
      return { x: x - 8, y: Math.min(Math.max(0, y - 8), height - 16), width: 16, height: 16 };
    },
    mark: (params) => params.seriesIndex * rows + params.dataIndex,
    option: linesOption(table, height, top, title),
  };
}

export const begin = (element, renderer, width, height) => echarts.init(element, null, { renderer, width, height });

/** A file of the picture, with its title: «png» or «svg». */
export function file(kind, table, title, format, width) {
  const element = document.createElement('div');
  const drawn = drawing(kind, table, width, RISE, title);
  const chart = begin(element, format === 'png' ? 'canvas' : 'svg', drawn.width, drawn.height);
  try {
    chart.setOption(drawn.option);
    return format === 'png'
      ? chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: '#fff' })
      : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.renderToSVGString({ useViewBox: true }))}`;
  } finally {
    chart.dispose();
  }
}
