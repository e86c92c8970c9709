/** Farther than this, a press is no click. */
const CLICK_PX = 4;
const WHEEL_ZOOM = 0.002;

/**
 * Turns what a pointer, a wheel and keys do on a canvas into moves of a chart. Positions are in
 * CSS pixels from the canvas' corner.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {{
 *   pan: function(number, number): void,
 *   zoom: function(number, number, number): void,
 *   zoomMiddle: function(number): void,
 *   reset: function(): void,
 *   hover: function(number, number): void,
 *   leave: function(): void,
 *   click: function(number, number): void,
 * }} chart
 */
export function listen(canvas, chart) {
  /** @type {Map<number, {x: number, y: number}>} */
  const pressed = new Map();
  let travelled = 0;

  const place = (event) => {
    const {left, top} = canvas.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  };

  canvas.addEventListener('pointerdown', (event) => {
    pressed.set(event.pointerId, place(event));
    travelled = 0;
    if (event.pointerType !== 'touch') {
      canvas.setPointerCapture(event.pointerId);
    }
  });

  canvas.addEventListener('pointermove', (event) => {
    const now = place(event);
    const before = pressed.get(event.pointerId);
    if (!before) {
      chart.hover(now.x, now.y);
      return;
    }
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (pressed.size === 2) {
      pinch(event.pointerId, before, now);
    } else if (event.pointerType !== 'touch' && travelled > CLICK_PX) {
      chart.leave();
      chart.pan(now.x - before.x, now.y - before.y);
    }
    pressed.set(event.pointerId, now);
  });

  const pinch = (id, before, now) => {
    const [, other] = [...pressed].find(([pointer]) => pointer !== id);
    const distance = (point) => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = {x: (now.x + other.x) / 2, y: (now.y + other.y) / 2};
    chart.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    chart.zoom(distance(now) / Math.max(distance(before), 1), middle.x, middle.y);
  };

  canvas.addEventListener('pointerup', (event) => {
    const was = pressed.get(event.pointerId);
    pressed.delete(event.pointerId);
    if (was && travelled <= CLICK_PX) {
      chart.click(was.x, was.y);
    }
  });
  canvas.addEventListener('pointercancel', (event) => pressed.delete(event.pointerId));
  canvas.addEventListener('pointerleave', (event) => {
    if (!pressed.has(event.pointerId)) {
      chart.leave();
    }
  });

  canvas.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const {x, y} = place(event);
        chart.zoom(Math.exp(-event.deltaY * WHEEL_ZOOM), x, y);
      }
    },
    {passive: false},
  );

  const keys = {
    '+': () => chart.zoomMiddle(1.4),
    '=': () => chart.zoomMiddle(1.4),
    '-': () => chart.zoomMiddle(1 / 1.4),
    0: () => chart.reset(),
    ArrowLeft: () => chart.pan(40, 0),
    ArrowRight: () => chart.pan(-40, 0),
    ArrowUp: () => chart.pan(0, 40),
    ArrowDown: () => chart.pan(0, -40),
  };
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
