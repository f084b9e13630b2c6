/** Styles of the printed sheet: black on white, A4, in points. */
export const PRINT_CSS = `
@page{margin:18mm}
body{margin:0;color:#000;background:#fff;font:11pt/1.7 "Noto Sans JP","Noto Sans CJK JP","Hiragino Sans","Yu Gothic",sans-serif}
h1{font-size:16pt;margin:0 0 8pt}
h2{font-size:12pt;margin:14pt 0 4pt;border-bottom:1pt solid #000}
h3{font-size:11pt;margin:10pt 0 2pt}
p,ul,ol{margin:0 0 6pt}
article,li,table{break-inside:avoid}
table{border-collapse:collapse}
th,td{border:1pt solid #000;padding:2pt 4pt;text-align:start}
a{color:#000}
.hidden{display:none}
.banner{border:1pt solid #000;padding:3pt 6pt;font-weight:700}
.note{border-inline-start:3pt solid #000;padding-inline-start:6pt}
.memo{block-size:40mm;border:1pt solid #000}
.foot{font-size:9pt}
`;
