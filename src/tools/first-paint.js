// Before any module has come: shows the first sentences to whoever begins at home, and starts the program behind them.
const isHome = /^(#\/?)?$/.test(location.hash) && !location.search;
if (isHome) document.documentElement.dataset.first = 'home';

const { program } = document.currentScript.dataset;
// A module runs once, however often it is asked for.
const start = () => void import(program);

function startOncePainted() {
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  setTimeout(start, 200);
}

addEventListener('DOMContentLoaded', isHome ? startOncePainted : start);
