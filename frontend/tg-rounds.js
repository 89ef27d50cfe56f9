// The wall of a meeting room: one slide after the other. The space bar holds, the arrows turn, F fills the screen, Esc
// leaves. Whoever wants no motion turns by hand. A round over, the portal is asked to read anew.
const SECONDS = 20;
const HOURS = 4;
const still = matchMedia('(prefers-reduced-motion: reduce)');

class Rounds {
  at = 0;

  constructor(slides, page, words) {
    Object.assign(this, { slides, page, words, held: still.matches, since: Date.now() });
    this.key = (event) => this.pressed(event);
    document.addEventListener('keydown', this.key);
    page.querySelectorAll('[data-does]').forEach((button) => {
      button.addEventListener('click', () => this[button.dataset.does]());
    });
    this.watcher = new MutationObserver(() => this.show());
    this.watcher.observe(slides, { childList: true });
    this.timer = setInterval(() => this.tick(), SECONDS * 1000);
    this.show();
  }

  tick() {
    if (!this.slides.isConnected) {
      this.end();
    } else if (!this.held && document.visibilityState === 'visible') {
      if (Date.now() - this.since > HOURS * 3_600_000) {
        this.held = true;
        this.page.querySelector('.page-status').textContent = this.words.stopped;
        this.show();
      } else {
        this.on();
      }
    }
  }

  on() {
    this.turn(1);
  }

  back() {
    this.turn(-1);
  }

  turn(by) {
    const count = this.slides.children.length;
    this.at = (this.at + by + count) % count;
    this.show();
    if (by > 0 && this.at === 0) {
      this.page.$server.read();
    }
  }

  hold() {
    this.held = !this.held;
    this.since = Date.now();
    this.show();
  }

  whole() {
    if (document.fullscreenElement) {
      document.exitFullscreen();
    } else {
      document.documentElement.requestFullscreen();
    }
  }

  show() {
    const slides = [...this.slides.children];
    this.at = Math.min(this.at, Math.max(0, slides.length - 1));
    slides.forEach((slide, at) => {
      slide.hidden = at !== this.at;
    });
    this.page.querySelector('[data-does="hold"]').textContent = this.held ? this.words.go : this.words.hold;
  }

  pressed(event) {
    const inPicture = event.target.closest?.('.picture-canvas, button, a');
    const does = {
      ' ': inPicture ? null : 'hold',
      ArrowRight: inPicture ? null : 'on',
      ArrowLeft: inPicture ? null : 'back',
      PageDown: 'on',
      PageUp: 'back',
      f: 'whole',
      F: 'whole',
    }[event.key];
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (does) {
      event.preventDefault();
      this[does]();
    } else if (event.key === 'Escape' && !document.fullscreenElement) {
      this.page.querySelector('.meeting-leave').click();
    }
  }

  end() {
    clearInterval(this.timer);
    this.watcher.disconnect();
    document.removeEventListener('keydown', this.key);
  }
}

window.tinhgonRounds = {
  begin(slides, page, hold, go, stopped) {
    window.tinhgonRounds.now?.end();
    window.tinhgonRounds.now = new Rounds(slides, page, { hold, go, stopped });
  },
};
