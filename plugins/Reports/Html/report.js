'use strict';
// Makes the page's pictures and tables answer. Without it they are all there and stand still.
(() => {
  const svgSpace = 'http://www.w3.org/2000/svg';
  const epoch = 719162; // the number of 1970-01-01
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Text is only ever set as text.
  const put = (parent, name, attributes = {}, text = '') => {
    const made = document.createElementNS(parent.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  const button = (parent, text, pressed, act) => {
    const made = put(parent, 'button', { type: 'button' }, text);
    if (pressed !== null) made.setAttribute('aria-pressed', pressed);
    made.addEventListener('click', () => act(made));
    return made;
  };
  const press = (made, on) => made.setAttribute('aria-pressed', on);
  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
  const dayText = number => new Date((number - epoch) * 864e5).toISOString().slice(0, 10);
  const yearStart = year => Date.UTC(year, 0, 1) / 864e5 + epoch;

  // Differences, equal ones as difference*count; n where there is no number.
  const unpack = text => {
    const values = [];
    let at = 0;
    for (const token of text.split(/ |(?=-)/)) {
      if (token === '') continue;
      const [step, count] = token.split('*');
      for (let left = Number(count ?? 1); left > 0; left--) values.push(step === 'n' ? null : at += Number(step));
    }
    return values;
  };

  // The first place whose day is not before a day.
  const placeOf = (days, day) => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] < day) low = middle + 1; else high = middle;
    }
    return low;
  };

  const evenTicks = (low, high) => {
    const least = (high - low) / 5;
    const power = 10 ** Math.floor(Math.log10(least));
    const step = power * ([1, 2, 5].find(digit => least / power <= digit) ?? 10);
    const ticks = [];
    for (let at = Math.ceil(low / step); at * step <= high; at++) ticks.push(at * step);
    return ticks;
  };
  const logTicks = (low, high) => {
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)
      for (const digit of [1, 2, 5]) if (digit * 10 ** power >= low && digit * 10 ** power <= high) ticks.push(digit * 10 ** power);
    return ticks.length > 2 ? ticks : evenTicks(low, high);
  };

  const charts = [];
  let view = null; // the days that all charts show; null for all they have

  class Chart {
    constructor(figure) {
      const data = JSON.parse(figure.querySelector('script').textContent);
      Object.assign(this, data);
      this.figure = figure;
      this.svg = figure.querySelector('svg');
      this.days = data.days === '' ? charts.at(-1).days : unpack(data.days);
      this.lines = data.lines.map(line => ({ name: line.name, values: unpack(line.values).map(v => v === null ? null : v / data.parts), on: true }));
      const paths = all('.lines path', this.svg);
      this.lines.forEach((line, at) => line.path = paths[this.stack ? paths.length - 1 - at : at]);
      this.axes = figure.querySelector('.axes');
      this.shades = all('path.shade', figure);
      this.place = null;
      this.tools();
      this.listen();
    }

    get range() {
      const [first, last] = [this.days[0], this.days.at(-1)];
      if (!view) return [first, last];
      const [low, high] = [Math.max(view[0], first), Math.min(view[1], last)];
      return low < high ? [low, high] : [first, last];
    }

    show(value) {
      return value === null ? '-' : value.toLocaleString('en-US',
        { minimumFractionDigits: this.decimals, maximumFractionDigits: this.decimals }) + this.suffix;
    }

    x(day) {
      const [first, last] = this.range;
      return this.box[0] + this.box[2] * (day - first) / Math.max(last - first, 1);
    }

    y(value) {
      const scaled = number => this.log ? Math.log(number) : number;
      const [low, high] = this.bounds;
      return this.box[1] + this.box[3] * (1 - (scaled(value) - scaled(low)) / (scaled(high) - scaled(low)));
    }

    dayAt(x) {
      const [first, last] = this.range;
      return first + (x - this.box[0]) / this.box[2] * (last - first);
    }

    tools() {
      const tools = put(this.figure, 'div', { class: 'tools' });
      this.svg.before(tools);
      const last = this.days.at(-1);
      for (const years of [1, 3, 5, 10])
        if (last - this.days[0] > years * 366) button(tools, `${years} y`, null, () => look([Math.round(last - years * 365.25), last]));
      button(tools, 'All', null, () => look(null));
      if (this.canLog) button(tools, 'Log scale', this.log, made => {
        press(made, this.log = !this.log);
        this.draw();
      });
      this.output = put(this.figure, 'output');
      this.svg.after(this.output);
      all('.legend li:not(.shaded)', this.figure).forEach((item, at) => {
        const parts = [...item.childNodes];
        const made = button(item, '', true, () => {
          press(made, this.lines[at].on = !this.lines[at].on);
          this.draw();
        });
        made.append(...parts);
      });
      this.output.after(put(this.figure, 'p', { class: 'help' }, 'Drag to zoom, Shift and drag to move, Ctrl and wheel to zoom. '
        + 'Keys: arrows walk the days, with Shift they move, + and - zoom, 0 shows all.'));
    }

    // As the picture was drawn first: of the days of one column the least and the greatest.
    outline(values, first, end) {
      let path = '', open = false;
      for (let row = first, next; row < end; row = next) {
        next = row + 1;
        if (values[row] === null) { open = false; continue; }
        const column = Math.round(this.x(this.days[row]));
        let low = row, high = row;
        for (; next < end && values[next] !== null && Math.round(this.x(this.days[next])) === column; next++) {
          if (values[next] < values[low]) low = next;
          if (values[next] > values[high]) high = next;
        }
        for (const at of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
          path += `${open ? 'L' : 'M'}${column} ${this.y(values[at]).toFixed(1)}`;
          open = true;
        }
      }
      return path;
    }

    area(shares, tops, first, end) {
      let path = '';
      const bottom = this.y(this.bounds[0]).toFixed(1);
      for (let row = first, next; row < end; row = next) {
        next = row + 1;
        if (!(shares[row] > 0)) continue;
        while (next < end && shares[next] > 0) next++;
        const right = this.x(this.days[Math.min(next, end - 1)]).toFixed(1);
        path += `M${this.x(this.days[row]).toFixed(1)} ${bottom}${this.outline(tops, row, next).replace('M', 'L')}`
          + `L${right} ${this.y(tops[next - 1]).toFixed(1)}L${right} ${bottom}Z`;
      }
      return path;
    }

    bands(days, from, to) {
      let path = '';
      for (let at = 0; at < days.length; at += 2) {
        const [left, right] = [this.x(Math.max(days[at], from)), this.x(Math.min(days[at + 1] + 1, to))];
        if (right > left) path += `M${left.toFixed(1)} ${this.box[1]}H${right.toFixed(1)}v${this.box[3]}H${left.toFixed(1)}z`;
      }
      return path;
    }

    draw() {
      const [from, to] = this.range;
      const first = Math.max(placeOf(this.days, from) - 1, 0);
      const end = Math.min(placeOf(this.days, to + 1) + 1, this.days.length);
      let sums = new Array(this.days.length).fill(0);
      const tops = this.stack && this.lines.map(line => sums = line.on ? sums.map((sum, i) => sum + (line.values[i] ?? 0)) : sums);
      let [low, high] = [Infinity, -Infinity];
      for (const line of this.stack ? [{ on: true, values: sums }] : this.lines) {
        if (!line.on) continue;
        for (let row = first; row < end; row++) {
          if (line.values[row] === null) continue;
          low = Math.min(low, line.values[row]);
          high = Math.max(high, line.values[row]);
        }
      }
      if (this.stack) [low, high] = [0, Math.max(100, high)];
      if (low > high) [low, high] = this.log ? [1, 10] : [0, 1];
      if (low === high) [low, high] = [low - Math.max(Math.abs(low) / 100, 0.01), high + Math.max(Math.abs(high) / 100, 0.01)];
      this.bounds = [low, high];
      this.lines.forEach((line, at) => line.path.setAttribute('d', !line.on ? ''
        : this.stack ? this.area(line.values, tops[at], first, end) : this.outline(line.values, first, end)));
      this.drawAxes(from, to);
      for (const shade of this.shades) shade.setAttribute('d', this.bands(shade.dataset.days.split(' ').map(Number), from, to));
      this.cross(null);
    }

    drawAxes(from, to) {
      this.axes.replaceChildren();
      const [left, top, width, height] = this.box;
      for (const tick of (this.log ? logTicks : evenTicks)(...this.bounds)) {
        const y = this.y(tick).toFixed(1);
        put(this.axes, 'line', { x1: left, x2: left + width, y1: y, y2: y });
        put(this.axes, 'text', { x: left - 6, y, class: 'y' }, tick.toLocaleString('en-US', { maximumFractionDigits: 3 }) + this.suffix);
      }
      const [firstYear, lastYear] = [from, to].map(day => Number(dayText(day).slice(0, 4)));
      const marks = [];
      const years = Math.ceil((lastYear - firstYear) / 12);
      for (let year = firstYear + 1; year <= lastYear; year++) if (year % Math.max(years, 1) === 0) marks.push([yearStart(year), `${year}`]);
      // A close look names days.
      if (marks.length < 3)
        for (let part = marks.splice(0) && 0; part <= 4; part++) {
          const day = Math.round(from + (to - from) * (part + 0.5) / 5);
          if (day <= to) marks.push([day, dayText(day)]);
        }
      for (const [day, text] of marks) put(this.axes, 'text', { x: this.x(day).toFixed(1), y: top + height + 20, class: 'x' }, text);
    }

    // The nearest day, and all values of it.
    cross(place) {
      this.place = place;
      this.hair?.remove();
      this.hair = null;
      if (place === null) {
        this.output.textContent = '';
        return;
      }
      const x = this.x(this.days[place]).toFixed(1);
      this.hair = put(this.svg, 'line', { class: 'cross', x1: x, x2: x, y1: this.box[1], y2: this.box[1] + this.box[3] });
      this.output.textContent = [dayText(this.days[place]), ...this.lines
        .filter(line => line.on && !(this.stack && line.values[place] === 0))
        .map(line => `${line.name} ${this.show(line.values[place])}`)].join('  ·  ');
    }

    nearest(day) {
      const [from, to] = this.range;
      const [first, last] = [placeOf(this.days, from), placeOf(this.days, to + 1) - 1];
      const after = clamp(placeOf(this.days, day), first, last);
      const before = Math.max(after - 1, first);
      return day - this.days[before] < this.days[after] - day ? before : after;
    }

    zoom(factor, around) {
      const [from, to] = this.range;
      const middle = clamp(around ?? (this.place === null ? (from + to) / 2 : this.days[this.place]), from, to);
      const wide = Math.max((to - from) * factor, 5);
      const start = middle - wide * (middle - from) / (to - from);
      this.lookFrom(start, wide);
    }

    // So many days from a day on, moved to lie within what there is.
    lookFrom(start, wide) {
      const [first, last] = [this.days[0], this.days.at(-1)];
      if (wide >= last - first) return look(null);
      const from = clamp(start, first, last - wide);
      look([Math.round(from), Math.round(from + wide)]);
    }

    pan(share) {
      const [from, to] = this.range;
      if (view) this.lookFrom(from + (to - from) * share, to - from);
    }

    listen() {
      const svg = this.svg;
      const at = event => {
        const frame = svg.getBoundingClientRect();
        const width = svg.viewBox.baseVal.width;
        return clamp((event.clientX - frame.left) * width / frame.width, this.box[0], this.box[0] + this.box[2]);
      };
      let start = null, shade = null, before = null;
      const drop = () => {
        shade?.remove();
        shade = start = before = null;
      };
      svg.setAttribute('tabindex', '0');
      svg.addEventListener('pointerdown', event => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        svg.focus({ preventScroll: true });
        svg.setPointerCapture(event.pointerId);
        start = at(event);
        before = event.shiftKey ? this.range : null;
      });
      svg.addEventListener('pointermove', event => {
        const x = at(event);
        if (start !== null && before) {
          const wide = before[1] - before[0];
          if (view) this.lookFrom(before[0] - (x - start) / this.box[2] * wide, wide);
          return;
        }
        if (start !== null && Math.abs(x - start) > 4) {
          shade ??= put(svg, 'rect', { class: 'chosen', y: this.box[1], height: this.box[3] });
          shade.setAttribute('x', Math.min(x, start));
          shade.setAttribute('width', Math.abs(x - start));
        }
        this.cross(this.nearest(this.dayAt(x)));
      });
      svg.addEventListener('pointerup', event => {
        const [x, began] = [at(event), start];
        const chosen = shade !== null;
        drop();
        if (!chosen) return;
        const [low, high] = [this.dayAt(Math.min(x, began)), this.dayAt(Math.max(x, began))];
        this.lookFrom(low, Math.max(high - low, 5));
      });
      svg.addEventListener('pointercancel', drop);
      svg.addEventListener('pointerleave', () => start === null && this.cross(null));
      svg.addEventListener('wheel', event => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom(event.deltaY > 0 ? 1.25 : 0.8, this.dayAt(at(event)));
      }, { passive: false });
      svg.addEventListener('keydown', event => this.key(event));
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const [from, to] = this.range;
      const [first, last] = [placeOf(this.days, from), placeOf(this.days, to + 1) - 1];
      if (way && event.shiftKey) this.pan(way / 4);
      else if (way) this.cross(clamp((this.place ?? (way > 0 ? first - 1 : last + 1)) + way, first, last));
      else if (event.key === 'Home') this.cross(first);
      else if (event.key === 'End') this.cross(last);
      else if (event.key === '+' || event.key === '=') this.zoom(0.5);
      else if (event.key === '-') this.zoom(2);
      else if (event.key === '0') look(null);
      else if (event.key === 'Escape') this.cross(null);
      else return;
      event.preventDefault();
    }
  }

  const look = days => {
    view = days;
    for (const chart of charts) chart.draw();
  };

  // Numbers by size, all else by its letters; rows that are equal stay in order.
  const sortable = table => {
    const body = table.tBodies[0];
    const rank = cell => {
      const text = cell.textContent.trim();
      if (text === '' || text === '-') return null;
      const number = Number(text.replace(/,/g, '').replace(/ ?%$/, ''));
      return Number.isNaN(number) ? text : number;
    };
    const order = (one, other) => one === null || other === null ? (one === null) - (other === null)
      : typeof one === 'number' && typeof other === 'number' ? one - other
        : String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
    all('thead th', table).forEach((head, column) => {
      if (head.textContent === '') return;
      const name = head.textContent;
      head.textContent = '';
      button(head, name, null, () => {
        const isDown = head.getAttribute('aria-sort') === 'ascending';
        for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        const rows = [...body.rows].map(row => [rank(row.cells[column]), row]);
        // What is not known stays at the end either way.
        rows.sort(([one], [other]) => order(one, other) * (isDown && one !== null && other !== null ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  };

  // The cell under the pointer or focus is named with its month and year.
  const heatMap = table => {
    const said = put(table.parentElement, 'output');
    const heads = all('thead th', table);
    const say = event => {
      const cell = event.target.closest('td');
      for (const other of all('.on', table)) other.classList.remove('on');
      said.textContent = '';
      if (!cell || cell.textContent === '') return;
      cell.classList.add('on');
      const month = heads[cell.cellIndex].textContent;
      said.textContent = `${cell.parentElement.cells[0].textContent}${month === 'Year' ? '' : ` ${month}`}: ${cell.textContent} %`;
    };
    table.addEventListener('pointerover', say);
    table.addEventListener('pointerleave', say);
  };

  const theme = () => {
    const isDark = () => (document.documentElement.dataset.theme
      ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
    const made = button(document.querySelector('header'), 'Dark colours', isDark(), () => {
      document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
      press(made, isDark());
    });
    made.className = 'theme';
  };

  theme();
  for (const figure of all('figure.chart')) charts.push(new Chart(figure));
  for (const chart of charts) chart.draw();
  all('table.sort').forEach(sortable);
  all('table.heat').forEach(heatMap);
  addEventListener('beforeprint', () => look(null));
})();
