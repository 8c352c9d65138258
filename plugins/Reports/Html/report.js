'use strict';
// Makes the page's pictures and tables interactive. Without the script they are complete but static.
(() => {
  const epoch = 719162; // the number of 1970-01-01
  // The columns and rows of a picture, and those left free at its top and bottom.
  const wide = 900, high = 300, margin = 5;
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

  // Unpacks numbers: differences in letters of five bits, the lowest first, with the sign before all; a dot for a missing value.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_';
  const unpack = text => {
    const values = [];
    let at = 0, last = null;
    const push = step => values.push((last = step) === null ? null : at += step);
    for (const [token, again, word] of text.matchAll(/(\*?)([g-z0-9+_]*[A-Za-f])|\./g)) {
      const number = [...word ?? ''].reduceRight((sum, letter) => sum * 32 + letters.indexOf(letter) % 32, 0);
      if (token === '.') push(null);
      else if (again) for (let left = number; left > 0; left--) push(last);
      else push(number % 2 ? -(number - 1) / 2 : number / 2);
    }
    return values;
  };

  // The first place whose day is not before a day.
  const placeOf = (days, day) => {
    const place = days.findIndex(each => each >= day);
    return place < 0 ? days.length : place;
  };

  const evenTicks = (low, high) => {
    const least = (high - low) / 8;
    const power = 10 ** Math.floor(Math.log10(least));
    const step = power * ([1, 2, 5].find(digit => least / power <= digit) ?? 10);
    const ticks = [];
    for (let at = Math.ceil(low / step) + 0; at * step <= high; at++) ticks.push(at * step);
    return ticks;
  };
  const logTicks = (low, high) => {
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++)
      for (const digit of [1, 2, 5]) if (digit * 10 ** power >= low && digit * 10 ** power <= high) ticks.push(digit * 10 ** power);
    return ticks.length > 2 ? ticks : evenTicks(low, high);
  };

  const charts = [];
  let view = null; // the days that all charts show; null for all days

  class Chart {
    constructor(figure) {
      const data = JSON.parse(figure.querySelector('script').textContent);
      Object.assign(this, data);
      this.figure = figure;
      this.svg = figure.querySelector('svg.plot');
      this.inner = figure.querySelector('svg.inner');
      this.days = data.days === '' ? charts.at(-1).days : unpack(data.days);
      const paths = all('.lines path', this.svg);
      const items = all('.legend li:not(.shaded)', figure);
      this.lines = data.lines.map((line, at) => ({
        name: line.name, on: true, item: items[at],
        path: paths[data.stack ? paths.length - 1 - at : at],
        values: unpack(line.values).map(value => value === null ? null : value / data.parts),
      }));
      this.axes = figure.querySelector('.axes');
      this.half = figure.querySelector('.half');
      this.shades = all('[data-days]', this.svg).map(path => ({
        path, days: path.dataset.days.split(' ').map(Number), place: path.dataset.place.split(' ').map(Number),
      }));
      this.place = null;
      this.tools();
      this.listen();
    }

    get range() {
      const [first, last] = [this.days[0], this.days.at(-1)];
      const [from, to] = view ? [Math.max(view[0], first), Math.min(view[1], last)] : [first, last];
      return from < to ? [from, to] : [first, last];
    }

    show(value) {
      return value === null ? '-' : value.toLocaleString('en-US',
        { minimumFractionDigits: this.decimals, maximumFractionDigits: this.decimals }) + this.suffix;
    }

    tick(value) {
      const [part, unit] = Math.abs(value) >= 1e6 ? [1e6, 'M'] : Math.abs(value) >= 1e4 ? [1e3, 'k'] : [1, ''];
      return (value / part).toLocaleString('en-US', { maximumFractionDigits: 3 }) + unit + this.suffix;
    }

    x(day) {
      return wide * (day - this.range[0]) / Math.max(this.range[1] - this.range[0], 1);
    }

    y(value) {
      const [least, most] = this.bounds;
      const scaled = number => this.log ? Math.log(Math.max(number, least)) : number;
      return margin + (high - 2 * margin) * (1 - (scaled(value) - scaled(least)) / (scaled(most) - scaled(least)));
    }

    dayAt(x) {
      return this.range[0] + x / wide * (this.range[1] - this.range[0]);
    }

    tools() {
      const tools = put(this.figure, 'div', { class: 'tools', role: 'group', 'aria-label': `View of ${this.svg.querySelector('title').textContent}` });
      this.svg.before(tools);
      const [first, last] = [this.days[0], this.days.at(-1)];
      const years = [1, 3, 5, 10].filter(count => last - first > count * 366);
      this.ranges = [...years.map(count => [`${count} y`, [Math.round(last - count * 365.25), last]]), ['All', null]]
        .map(([text, days]) => ({ days, made: button(tools, text, days === null, () => look(days)) }));
      if (this.canLog) button(tools, 'Log scale', this.log, made => {
        press(made, this.log = !this.log);
        this.draw();
      });
      for (const line of this.lines) {
        const parts = [...line.item.childNodes];
        const made = button(line.item, '', true, () => {
          press(made, line.on = !line.on);
          this.draw();
        });
        made.append(...parts);
        line.said = put(line.item, 'span', { class: 'value' });
      }
      this.day = put(this.figure.querySelector('.legend'), 'li', { class: 'day' });
      this.day.parentElement.prepend(this.day);
      this.output = put(this.figure, 'output', { class: 'said' });
      const help = put(tools, 'p', { class: 'help', id: `help${charts.length}` },
        'Zoom: drag, Ctrl and wheel, + and -. Move: Shift and drag or arrows. Walk the days: arrows. All: 0.');
      for (const [name, value] of [['tabindex', 0], ['role', 'application'], ['aria-roledescription', 'chart'], ['aria-describedby', help.id]])
        this.svg.setAttribute(name, value);
    }

    // Like the first drawing: the least and the greatest of the days of one column.
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
      const bottom = this.y(0).toFixed(1);
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

    bands({ days, place: [top, height] }) {
      const [from, to] = this.range;
      let path = '';
      for (let at = 0; at < days.length; at += 2) {
        const [left, right] = [this.x(Math.max(days[at], from)), this.x(Math.min(days[at + 1] + 1, to))];
        if (right > left) path += `M${left.toFixed(1)} ${top}H${right.toFixed(1)}v${height}H${left.toFixed(1)}z`;
      }
      return path;
    }

    draw() {
      const [from, to] = this.range;
      const first = Math.max(placeOf(this.days, from) - 1, 0);
      const end = Math.min(placeOf(this.days, to + 1) + 1, this.days.length);
      let sums = new Array(this.days.length).fill(0);
      const tops = this.stack && this.lines.map(line => sums = line.on ? sums.map((sum, i) => sum + (line.values[i] ?? 0)) : sums);
      const seen = (this.stack ? [sums] : this.lines.filter(line => line.on).map(line => line.values))
        .flatMap(values => values.slice(first, end)).filter(value => value !== null && (value > 0 || !this.log));
      let [least, most] = [seen.reduce((one, other) => Math.min(one, other), Infinity), seen.reduce((one, other) => Math.max(one, other), -Infinity)];
      if (this.stack) [least, most] = [0, Math.max(100, most)];
      if (least > most) [least, most] = this.log ? [1, 10] : [0, 1];
      if (least === most) [least, most] = [least - Math.max(Math.abs(least) / 100, 0.01), most + Math.max(Math.abs(most) / 100, 0.01)];
      this.bounds = [least, most];
      this.lines.forEach((line, at) => line.path.setAttribute('d', !line.on ? ''
        : this.stack ? this.area(line.values, tops[at], first, end) : this.outline(line.values, first, end)));
      for (const end of ['y1', 'y2']) this.half?.setAttribute(end, this.y(50).toFixed(1));
      this.drawAxes(from, to);
      for (const shade of this.shades) shade.path.setAttribute('d', this.bands(shade));
      for (const { days, made } of this.ranges) press(made, days === view || (days && view && days[0] === view[0] && days[1] === view[1]) || false);
      this.cross(null);
    }

    drawAxes(from, to) {
      this.axes.replaceChildren();
      for (const tick of (this.log ? logTicks : evenTicks)(...this.bounds)) {
        const y = `${(this.y(tick) / high * 100).toFixed(2)}%`;
        put(this.axes, 'line', { x2: '100%', y1: y, y2: y });
        put(this.axes, 'text', { class: 'y', dx: -8, y }, this.tick(tick));
      }
      // As many names as fit.
      const room = clamp(Math.floor(this.svg.getBoundingClientRect().width / 60), 2, 12);
      const [firstYear, lastYear] = [from, to].map(day => Number(dayText(day).slice(0, 4)));
      const apart = Math.max(Math.ceil((lastYear - firstYear) / room), 1);
      const marks = [];
      for (let year = firstYear + 1; year <= lastYear; year++) if (year % apart === 0) marks.push([yearStart(year), `${year}`]);
      // A narrow range has names of days.
      const parts = marks.length < 3 ? Math.min(Math.ceil(room / 2), 5, to - from) : 0;
      const days = Array.from({ length: parts }, (_, part) => Math.round(from + (to - from) * (part + 0.5) / parts));
      if (parts > 0) marks.splice(0, Infinity, ...days.map(day => [day, dayText(day)]));
      for (const [day, text] of marks)
        put(this.axes, 'text', { class: 'x', x: `${(this.x(day) / wide * 100).toFixed(2)}%`, y: '100%', dy: 20 }, text);
    }

    // A day with all its values; without a day, those of the last visible one.
    cross(place) {
      this.place = place;
      this.hair?.remove();
      const shown = place ?? placeOf(this.days, this.range[1] + 1) - 1;
      this.day.textContent = dayText(this.days[shown]);
      for (const line of this.lines) line.said.textContent = line.on ? this.show(line.values[shown]) : '';
      this.output.textContent = place === null ? '' : [this.day.textContent,
        ...this.lines.filter(line => line.on).map(line => `${line.name} ${line.said.textContent}`)].join(', ');
      if (place === null) return;
      const x = this.x(this.days[place]).toFixed(1);
      this.hair = put(this.inner, 'g', { class: 'cross' });
      put(this.hair, 'path', { d: `M${x} 0V${high}` });
      for (const line of this.stack ? [] : this.lines)
        if (line.on && line.values[place] !== null)
          put(this.hair, 'path', { class: `dot ${line.path.classList[1]}`, d: `M${x} ${this.y(line.values[place]).toFixed(1)}h0` });
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
      const days = Math.max((to - from) * factor, 5);
      this.lookFrom(middle - days * (middle - from) / (to - from), days);
    }

    // A number of days from a day on, moved into the available range; half days may be lost when zooming out to all.
    lookFrom(start, days) {
      const [first, last] = [this.days[0], this.days.at(-1)];
      if (days > last - first - 2) return look(null);
      const from = clamp(start, first, last - days);
      look([Math.round(from), Math.round(from + days)]);
    }

    listen() {
      const svg = this.svg;
      const frame = () => svg.getBoundingClientRect();
      const at = event => clamp((event.clientX - frame().left) / frame().width, 0, 1) * wide;
      let start = null, shade = null, before = null;
      const drop = () => shade = start = before = shade?.remove() ?? null;
      svg.addEventListener('pointerdown', event => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        svg.focus({ preventScroll: true });
        svg.setPointerCapture(event.pointerId);
        start = at(event);
        before = event.shiftKey ? this.range : null;
      });
      svg.addEventListener('pointermove', event => {
        const x = at(event);
        if (before) return this.lookFrom(before[0] - (x - start) / wide * (before[1] - before[0]), before[1] - before[0]);
        if (start !== null && Math.abs(x - start) > 4) {
          shade ??= put(this.inner, 'rect', { class: 'chosen', y: 0, height: high });
          shade.setAttribute('x', Math.min(x, start));
          shade.setAttribute('width', Math.abs(x - start));
        }
        this.cross(this.nearest(this.dayAt(x)));
      });
      svg.addEventListener('pointerup', event => {
        const [x, began] = [at(event), start];
        const chosen = shade !== null;
        drop();
        const days = [this.dayAt(x), this.dayAt(began)];
        if (chosen) this.lookFrom(Math.min(...days), Math.max(Math.abs(days[1] - days[0]), 5));
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
      if (way && event.shiftKey) this.lookFrom(from + (to - from) * way / 4, to - from);
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

  // Numbers by size, texts by letters; equal rows keep their order.
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
      const name = head.textContent;
      if (name === '') return;
      head.textContent = '';
      button(head, name, null, () => {
        const isDown = head.getAttribute('aria-sort') === 'ascending';
        for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        // Unknown values stay at the end in both directions.
        const rows = [...body.rows].map(row => [rank(row.cells[column]), row]);
        rows.sort(([one], [other]) => order(one, other) * (isDown && one !== null && other !== null ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  };

  // The cell under the pointer or focus is named with its month and year.
  const heatMap = table => {
    const said = put(table.closest('section') ?? document.body, 'output', { class: 'heard' });
    table.parentElement.after(said);
    const heads = all('thead th', table);
    const say = event => {
      const cell = event.target.closest('td');
      all('.on', table).forEach(other => other.classList.remove('on'));
      said.textContent = '';
      if (!cell || cell.textContent === '') return;
      cell.classList.add('on');
      const month = heads[cell.cellIndex].textContent;
      said.textContent = `${cell.parentElement.cells[0].textContent}${month === 'Year' ? '' : ` ${month}`}: ${cell.textContent} %`;
    };
    table.addEventListener('pointerover', say);
    table.addEventListener('pointerleave', say);
  };

  const chosen = document.documentElement.dataset;
  const isDark = () => (chosen.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  button(document.querySelector('header'), 'Dark colours', isDark(), made => {
    chosen.theme = isDark() ? 'light' : 'dark';
    press(made, isDark());
  }).className = 'theme';

  for (const figure of all('figure.chart')) charts.push(new Chart(figure));
  for (const chart of charts) chart.draw();
  all('table.sort').forEach(sortable);
  all('table.heat').forEach(heatMap);
  addEventListener('beforeprint', () => look(null));
  addEventListener('resize', () => charts.forEach(chart => chart.drawAxes(...chart.range)));
})();
