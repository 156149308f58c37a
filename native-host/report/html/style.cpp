#include "report/html/style.hpp"

namespace caselight {

// Colours are checked for a contrast of at least 4.5 (text) and 3 (marks) in both schemes. No colour carries
// a meaning alone; amber stands for "asks for something from you" and for nothing else.
Fixed page_style() {
  return R"css(
:root{color-scheme:light dark;--paper:#fbfaf7;--sheet:#fff;--ink:#1f1d1a;--soft:#57524a;--line:#dcd7cc;--mark:#2b4c6f;--link:#1d4f80;--amber:#fff3d1;--amber-line:#a86a00;--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,"Noto Serif",serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--sheet:#1c1f23;--ink:#ece9e3;--soft:#b3aea4;--line:#3a3d42;--mark:#9bbfe4;--link:#9ec7f2;--amber:#332a12;--amber-line:#e0a93f}}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;background:var(--paper)}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans);overflow-wrap:break-word;container:page/inline-size}
main,body>footer{max-width:54rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
main{padding-block:clamp(1.25rem,4vw,3rem) 1rem}
h1,h2,h3,p,ul,ol,dl,blockquote,figure{margin:0}
h1{font:600 1.75rem/1.18 var(--serif);letter-spacing:-.01em;max-width:24em;text-wrap:balance;margin-block:.35em .5em}
h2{font:600 1.3125rem/1.3 var(--serif);margin-block-end:.6rem}
h3{font:600 1.0625rem/1.4 var(--sans);margin-block:0 .15rem}
section{margin-block-start:2.5rem}
ul{padding-inline-start:1.15rem}
li+li{margin-block-start:.35rem}
li::marker{color:var(--soft)}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
li:target,dt:target{background:var(--amber);outline:2px solid var(--amber-line)}
code{font:.9em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
bdi[lang]{font-style:inherit}
time{white-space:normal}
sup{display:none;font-size:.75em;line-height:0;font-weight:400;margin-inline-start:.2em}
body:has(.evidence[open]) sup{display:inline}
sup a{display:inline-block;min-width:1.5rem;min-height:1.5rem;line-height:1.5rem;text-align:center;text-decoration:none}
sup a:hover{text-decoration:underline}
small,.source,.asof,.far,.note,.state{color:var(--soft);font-size:.9rem}
h1 sup{font:400 .875rem/0 var(--sans);letter-spacing:0;vertical-align:1em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.who{color:var(--soft);font-size:1rem;display:flex;flex-wrap:wrap;gap:.1rem .9rem;align-items:baseline}
.who strong{color:var(--ink)}
.lede{font-size:1.1875rem;line-height:1.55;max-width:42em}
.asof{margin-block-start:.75rem}
.big{font-size:1.125rem}
.far{margin-inline-start:.35em}
.chip{display:inline-block;border:1px solid var(--line);border-radius:1em;padding:0 .6em;font-size:.85rem;color:var(--soft);margin-inline-start:.35em}
.asked,.calm{border-radius:.75rem;padding:1.1rem 1.35rem 1.2rem;background:var(--sheet);border:1px solid var(--line);margin-block-start:1.5rem}
.asked{background:var(--amber);border-color:var(--amber-line);border-inline-start-width:.5rem}
.asked ul{list-style:none;padding:0}
.asked li+li{border-block-start:1px solid var(--amber-line);padding-block-start:.75rem;margin-block-start:.75rem}
.stages{container:stages/inline-size;font-size:1rem;margin-block-start:1.25rem}.stages h3{font-size:1rem;color:var(--soft);margin-block-end:.6rem}.stages:has(li:nth-child(6)){font-size:1.4rem}.stages:has(li:nth-child(8)){font-size:1.7rem}
.stages ol{list-style:none;padding:0;display:grid;grid-template-columns:minmax(0,1fr);gap:0;font-size:1.0625rem}
.stages li{position:relative;overflow-wrap:break-word;padding:0 0 1.1rem 2rem;padding-inline:2rem 0;margin:0;line-height:1.35}
.stages li::before{content:"";position:absolute;inset-inline-start:.18rem;top:.2rem;width:.95rem;height:.95rem;border-radius:50%;border:2px solid var(--mark);background:var(--paper);z-index:1}
.stages li::after{content:"";position:absolute;inset-inline-start:.6rem;top:.4rem;bottom:-.3rem;border-inline-start:2px solid var(--line)}
.stages li:last-child::after{display:none}
.stages .done::before{background:var(--mark)}
.stages .now::before{background:var(--mark);box-shadow:0 0 0 3px var(--paper),0 0 0 5px var(--mark)}
.stages .quiet::before,.stages .ahead::before{border-color:var(--soft)}
.stages .quiet::before{border-style:dotted}
.stages .off::before{border-color:var(--soft);background:linear-gradient(45deg,transparent 42%,var(--soft) 42% 58%,transparent 58%) var(--paper)}
.stages .off .step{text-decoration:line-through}
.step{font-weight:600;display:block}
.ahead .step,.quiet .step{font-weight:400}
.state{display:block;font-size:.85rem}
summary{cursor:pointer;color:var(--link)}
.more{margin-block-start:.5rem}.more>summary{min-height:1.5rem;font-size:.9375rem}.more[open]{padding-block-end:.5rem}.more>summary~*{margin-block-start:.6rem}
.folds{margin-block-start:2.5rem;border-block-start:1px solid var(--line)}
.fold{border-block-end:1px solid var(--line)}
.fold>summary{padding-block:.6rem}.fold>summary h2{display:inline;font-size:1.125rem}
.copy{border:2px dashed var(--line);border-radius:.75rem;padding:.75rem 1.1rem;margin-block-end:1rem}.sent li{margin-block-start:.6rem}.sent bdi{white-space:pre-wrap;overflow-wrap:break-word}body .sent dl{grid-template-columns:minmax(0,1fr);gap:0}body .sent dd+dt{margin-block-start:.35rem}.sent dl .more{margin-block-start:.1rem}.sent ol{padding-inline-start:1rem}
.fold[open]{padding-block-end:1.25rem}.fold h3{margin-block-start:.6rem}
.about[open]{padding-block-end:.25rem}.about>.fold{margin-inline-start:1.15rem}.about>.fold:last-child{border:0}
blockquote{border-inline-start:.25rem solid var(--mark);padding:.1rem 0 .1rem 1.1rem;padding-inline:1.1rem 0;font-family:var(--serif);font-size:1.125rem}
blockquote .title{font-weight:600;margin-block-end:.3rem}
blockquote+.source{margin-block-start:.5rem}
.due{border-block-start:1px solid var(--line);padding-block:.8rem}
h2+.due{border:0;padding-block-start:0}
.due.off .big{text-decoration:line-through;text-decoration-color:var(--soft)}
.notes{color:var(--soft);font-size:.9375rem;padding-inline-start:1.05rem;margin-block-start:.35rem}
.notes li+li{margin-block-start:.15rem}
.conflict+.conflict{margin-block-start:1.25rem}
.conflict li .source::before{content:"· "}
.picture{margin-block-end:1.5rem}
svg{display:block;overflow:visible}
svg text{font:.78rem var(--sans);fill:var(--soft)}
.rail{stroke:var(--line);stroke-width:2}
.today{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}
.coming{stroke:var(--amber-line);stroke-width:2.5}
svg .words{fill:var(--mark);stroke:var(--paper);stroke-width:2}
svg .paper{fill:var(--paper);stroke:var(--mark);stroke-width:2.5}
svg .code{fill:var(--soft);stroke:var(--paper);stroke-width:1.5}
svg .again{fill:var(--paper);stroke:var(--soft);stroke-width:1.5}
.timeline{list-style:none;padding:0;border-inline-start:2px solid var(--line);margin-inline-start:.45rem}
.timeline li{position:relative;padding-inline-start:1.4rem;margin:0;padding-block:.4rem}
.timeline li::before{content:"";position:absolute;inset-inline-start:-.45rem;top:.85rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--mark);border:2px solid var(--paper)}
.timeline .paper::before{border-radius:1px;background:var(--paper);border-color:var(--mark)}
.timeline .code::before{background:var(--soft);width:.6rem;height:.6rem;inset-inline-start:-.35rem}
.timeline .again::before{background:var(--paper);border-color:var(--soft);width:.6rem;height:.6rem;inset-inline-start:-.35rem}
.timeline time{display:block;color:var(--soft);font-size:.9rem}
.timeline .what{display:block;line-height:1.45}
.timeline .words .what{font-family:var(--serif);font-weight:600;font-size:1.0625rem}
.timeline .again .what{color:var(--soft)}
.timeline .source,.timeline .note{display:block;font-size:.85rem}
dl{display:grid;grid-template-columns:minmax(0,1fr);gap:0}
dt{color:var(--soft);font-size:.9375rem;padding-block-start:.08rem}
dd{margin:0}dd+dt{margin-block-start:.35rem}
p+dl{margin-block-start:.7rem}
body .terms dl{grid-template-columns:minmax(0,1fr);gap:0}
.terms dt{font-weight:600;color:var(--ink)}
body .terms dd+dt{margin-block-start:.6rem}
.terms dd{color:var(--soft);font-size:.9375rem}
.policy .source{display:block}
.case{border-block-start:1px solid var(--line);padding-block-start:2rem}.contents li+li{margin-block-start:.6rem}
.papers h3{font-size:.9375rem;color:var(--soft);margin-block-start:.6rem}
.papers ul,.read ul{list-style:none;padding:0}
.papers time{color:var(--soft);font-size:.875rem;display:inline-block;min-width:6.6em;margin-inline-end:.4em}
.evidence ol{font-size:.85rem;color:var(--soft)}
.evidence ol{padding-inline-start:2.2em}
.evidence li+li{margin-block-start:.15rem}
.back{display:inline-block;min-width:1.5rem;min-height:1.5rem;text-align:center;text-decoration:none}
body>footer{border-block-start:1px solid var(--line);margin-block-start:3rem;padding-block:1.25rem 2.5rem;color:var(--soft);font-size:.9375rem}
body>footer p:first-child{color:var(--ink)}
@container page (min-width:44rem){h1{font-size:2.25rem}
dl{grid-template-columns:minmax(7rem,max-content) minmax(0,1fr);gap:.35rem 1.25rem}dd+dt{margin:0}
.timeline li{display:grid;grid-template-columns:7.5rem minmax(0,1fr);column-gap:.75rem}.timeline li>*{grid-column:2}.timeline li>time{grid-column:1;grid-row:1;padding-block-start:.1rem}}
@container page (min-width:60rem){.terms dl{columns:2;column-gap:3.5rem;display:block}.terms dt{break-after:avoid}.terms dd{break-inside:avoid;margin-block-end:.6rem}}
@container stages (min-width:35em){.stages ol{display:flex;flex-wrap:wrap}.stages li{flex:1 1 0;padding:1.75rem .5rem .8rem 0;padding-inline:0 .5rem;min-width:min-content}.stages li::before{inset-inline-start:0;top:0}.stages li::after{inset-inline:0;top:.4rem;bottom:auto;border-inline-start:0;border-block-start:2px solid var(--line)}}
@media (pointer:coarse){summary,.more>summary{min-height:44px;align-content:center}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.stages li::before,.timeline li::before{border-color:CanvasText}.stages .done::before,.stages .now::before{background:CanvasText}}
@page{margin:14mm 15mm}
@media print{:root{color-scheme:light;--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--line:#bbb;--mark:#1d3a58;--link:#000;--amber:#fff;--amber-line:#000}
html{font-size:10pt}body{font-size:1rem;line-height:1.35}main,body>footer{max-width:none;padding:0}h1{font-size:1.6rem;margin-block:.15em .3em}h2,.fold>summary h2{font-size:1.2rem;margin-block-end:.2rem;break-after:avoid}h3{font-size:1rem;break-after:avoid}section,.folds,.fold{margin-block-start:.9rem}.folds,.fold{border:0}.lede,.big,blockquote{font-size:1.05rem;line-height:1.35;max-width:none}
small,.source,.asof,.far,.note,.notes,.state,.step,.chip,dt,code,.more>summary,.stages h3,.terms dd,.evidence ol,.papers time,.papers h3,.stages ol,.timeline time,.timeline .what,.timeline .source,.timeline .note,svg text,body>footer{font-size:1rem}
.who,.asof{margin:0}.asked,.calm{padding:.35rem .7rem;break-inside:avoid;margin-block-start:.5rem}.asked li+li{padding-block-start:.25rem;margin-block-start:.25rem}
.fold dl{grid-template-columns:11rem minmax(0,1fr);gap:.1rem 1rem}.fold dd+dt{margin:0}
.stages ol{display:block}.stages li{padding:0 0 .25rem 1.6rem;padding-inline:1.6rem 0}.stages li::before{inset-inline-start:.18rem;top:.15rem}.stages li::after{inset-inline:.6rem auto;top:.4rem;bottom:-.3rem;border-block-start:0;border-inline-start:2px solid var(--line)}.stages .step,.stages .state{display:inline;margin-inline-end:.4em}
.due{padding-block:.3rem}.notes{margin-block-start:0}.conflict+.conflict{margin-block-start:.4rem}.picture{margin-block-end:.3rem}.timeline li{padding-block:.1rem}.timeline li::before{top:.35rem}.case{break-before:page;border:0}.timeline li,.stages li,.due,.conflict,.asked li,.evidence li,.picture{break-inside:avoid}li+li{margin-block-start:.1rem}
sup{display:inline;font-size:1em;line-height:inherit;margin-inline-start:0}sup,h1 sup{vertical-align:baseline}h1 sup{font-size:1rem}sup a{min-width:0;min-height:0;line-height:inherit}sup a::before{content:"["}sup a::after{content:"]"}
details::details-content{content-visibility:visible}.sent:not([open]),.about>summary{display:none}.about>.fold{margin-inline-start:0}summary{list-style:none;color:inherit}summary::-webkit-details-marker,.back{display:none}.more,.more>summary~*{margin-block-start:.2rem}.fold>summary{padding:0}.fold[open],.more[open]{padding:0}a{text-decoration:none}a[href^="https:"]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}body>footer{margin-block-start:.9rem;padding-block:.4rem 0;break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";
}

}  // namespace caselight
