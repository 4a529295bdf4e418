/** The page of a window that broke down too often: calm, bilingual, without script. */
export const pausedHtml = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>通办</title><link rel="stylesheet" href="/paused.css"></head>
<body>
<main>
<h1>窗口暂时停下了</h1>
<p>已经录入的内容都保存好了。请稍等片刻再打开；如果再次停下，请联系技术员。</p>
<p lang="en">This window has stopped. Everything typed is saved. Wait a moment and open it again; if it stops again, call your technician.</p>
<p><a href="/">重新打开 · Open again</a></p>
</main>
</body>
</html>
`

export const pausedCss = `body { margin: 0; font: 1.25rem/1.7 "Noto Sans SC", sans-serif; color: #1d2733; background: #f4f6f8; }
main { max-width: 38rem; margin: 18vh auto 0; padding: 0 2rem; }
a { display: inline-block; padding: 0.8rem 1.6rem; color: #fff; background: #1f5fa8; border-radius: 0.5rem; text-decoration: none; }
`
