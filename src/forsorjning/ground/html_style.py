"""How a page looks: on a phone, on a wide screen, and on paper that is printed in grey.

All text has a contrast of at least 7:1 against its ground. A table that does not fit in is
moved sideways by itself, so that the page never is. On paper, words that follow a picture
stand beside it, and a table below it.
"""

PAGE = """\
html { background: #fff; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { padding: 0; max-width: none; } }
"""

FRAGMENT = """\
.forsorjning { color: #1a1a1a; background: #fff; font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
.forsorjning h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
.forsorjning h2 { font-size: 1.2rem; line-height: 1.3; margin: 2rem 0 .5rem; }
.forsorjning h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
.forsorjning p, .forsorjning ul { margin: 0 0 .75rem; }
.forsorjning ul { padding-left: 1.25rem; }
.forsorjning li { margin-bottom: .25rem; }
.forsorjning figure { margin: 0 0 .75rem; break-inside: avoid; }
.forsorjning svg { display: block; width: 100%; max-width: 30rem; height: auto; }
.forsorjning .table { overflow-x: auto; margin: 0 0 1rem; }
.forsorjning table { border-collapse: collapse; width: 100%; margin: 0; font-size: .95rem;
  overflow-wrap: normal; }
.forsorjning caption { text-align: left; font-weight: bold; padding-bottom: .25rem; }
.forsorjning th, .forsorjning td { text-align: left; vertical-align: top; font-weight: normal;
  white-space: normal; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #bbb;
  background: none; color: inherit; }
.forsorjning tr > :last-child { padding-right: 0; }
.forsorjning thead th { font-weight: bold; vertical-align: bottom;
  border-bottom: 2px solid #1a1a1a; }
.forsorjning span { white-space: nowrap; }
.forsorjning tbody th { min-width: 7rem; overflow-wrap: anywhere; }
.forsorjning .amount { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums; }
.forsorjning thead .amount { white-space: normal; }
.forsorjning .group th { font-weight: bold; padding-top: .9rem; }
.forsorjning .bold > * { font-weight: bold; border-top: 2px solid #1a1a1a; }
@media (max-width: 30rem) {
  .forsorjning table { font-size: .85rem; }
  .forsorjning th, .forsorjning td { padding-right: .5rem; }
  .forsorjning tbody th { min-width: 5rem; }
}
@media print {
  .forsorjning { font-size: 10.5pt; }
  .forsorjning .table { overflow: visible; }
  .forsorjning h2 { margin-top: 1rem; }
  .forsorjning p, .forsorjning ul { margin-bottom: .5rem; }
  .forsorjning th, .forsorjning td { padding-top: .2rem; padding-bottom: .2rem; }
  .forsorjning figure { float: right; width: 20rem; margin: 0 0 .5rem 1.5rem; }
  .forsorjning h1, .forsorjning h2, .forsorjning h3, .forsorjning .group { break-after: avoid; }
  .forsorjning tr, .forsorjning li { break-inside: avoid; }
}
"""
