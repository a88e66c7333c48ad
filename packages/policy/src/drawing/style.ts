/** The style of a drawing. What colour says, a shape or a dash says as well, so a print without colour can be read. */
export const style = `@page { size: A4 landscape; margin: 10mm }
* { box-sizing: border-box; print-color-adjust: exact }
body { margin: 1.75rem; color: #1b1f24; background: #fff; font: 12px/1.3 system-ui, sans-serif }
h1 { margin: 0; font-size: 21px }
body > p { margin: .4rem 0 }
ul { margin: 0; padding: 0; list-style: none }
.legend, .flow { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
.legend { align-items: center; margin: 1rem 0 }
.legend i { display: inline-block; vertical-align: middle; margin-right: .4rem }
table { border-spacing: 0 }
th { text-align: left; font-weight: normal }
th, td { padding: .5rem 0; vertical-align: top }
thead { display: table-header-group }
.axis th { padding: 0 .8rem .2rem 0; font-weight: bold; font-size: 11px; color: #4b5563; white-space: nowrap }
.section th { padding-top: 1.4rem; font-weight: bold; font-size: 14px; break-after: avoid }
.lane { break-inside: avoid }
.lane th, .lane td { border-top: 1px solid #d7dbe0 }
.lane tr + tr td { border-top: 0 }
.lane:nth-of-type(even) { background: #f5f7f9 }
.lane th { width: 300px; min-width: 220px; padding: .5rem 1.5rem .5rem .5rem; overflow-wrap: anywhere }
.lane th b { font-size: 13px }
.lane p { margin: .1rem 0 }
.lane td { min-width: 112px; border-left: 1px solid #d7dbe0 }
.fork td:first-of-type { border-left: 1.5px solid #4b5563 }
.id { min-height: 1.3em; padding: 0 .8rem; white-space: nowrap }
.id, .note { font-size: 11px; color: #4b5563 }
.guard { font-size: 11px; font-style: italic; color: #6b3f00 }
.track { display: flex; align-items: center; height: 20px }
.said { max-width: 17em; padding-right: .8rem; overflow-wrap: break-word }
.to { flex: 1; border-top: 2px solid #4b5563 }
.to.guarded { border-top-style: dashed }
.to.wait { border-top: 6px solid #9a741473 }
.to.wait.law { border-top-color: #8b1a1a73 }
.step, .start { flex: none; width: 13px; height: 13px; border: 2px solid #1b1f24; border-radius: 50%; background: #1b1f24 }
.step.guarded { background: #fff }
.start { width: 8px; height: 8px; border-color: #4b5563; background: #fff }
.deadline { flex: none; width: 5px; height: 20px; background: #9a7414 }
.deadline.law { background: #8b1a1a }
.office { padding-left: 1.1em; text-indent: -1.1em }
.office::before { content: ''; display: inline-block; width: .75em; height: .75em; margin-right: .35em }
.own::before { border-radius: 50%; background: #0b62a4 }
.authority::before { background: #a8480b }
.lastResort::before { background: #1b1f24; clip-path: polygon(50% 0, 100% 100%, 0 100%) }
.other::before { background: #6b4c9a; clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%) }
.bars { padding-left: .5rem }
.barred { float: left; width: 16px; height: 16px; margin-right: .6rem; background: #fff }
.barred { border: solid #8b1a1a; border-width: 6.5px 3px; border-radius: 50% }
@media screen and (prefers-color-scheme: dark) {
body { color: #e6edf3; background: #0d1117 } .lane:nth-of-type(even) { background: #161b22 } .guard { color: #e3b341 }
.axis th, .id, .note { color: #9ba5b0 } .lane th, .lane td { border-color: #30363d }
.to, .start, .fork td:first-of-type { border-color: #9ba5b0 } .step { border-color: #e6edf3; background: #e6edf3 }
.step.guarded, .start, .barred { background: #0d1117 } .lastResort::before { background: #e6edf3 }
.own::before { background: #58a6ff } .authority::before { background: #f0883e } .other::before { background: #bc8cff }
.barred { border-color: #ff7b72 } .deadline { background: #d4a72c } .deadline.law { background: #ff7b72 }
.to.wait { border-top-color: #d4a72c73 } .to.wait.law { border-top-color: #ff7b7273 }
}`;
