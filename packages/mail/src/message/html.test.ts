import assert from "node:assert/strict";
import { test } from "node:test";
import { renderHtml } from "./html.ts";

const render = (html: string) => renderHtml(html, { textLength: 1_000_000, links: 2000 });

test("text reads as a person sees it", () => {
  assert.equal(
    render("<p>Olá,</p><p>a<br>b &amp; c</p><ul><li>x<li>y</ul>").text.trim(),
    "Olá,\n\na\nb & c\n\nx\ny",
  );
});

test("a link carries its words, or the alternative text of its picture", () => {
  const { anchors, text } = render(
    "go <a href='https://one.example'>here <b>now</b></a> <a href='https://two.example'><img src='https://p.example/x.png' alt='Pay'></a>",
  );
  assert.deepEqual(
    anchors.map(({ href, text: words }) => [href, words]),
    [
      ["https://one.example", "here now"],
      ["https://two.example", "Pay"],
    ],
  );
  assert.equal(text.slice(anchors[0]!.start, anchors[0]!.end), "here now");
});

for (const [title, html] of Object.entries({
  "display none": "<div style='display:none'>secret</div>seen",
  "zero font": "<span style='font-size:0px'>secret</span>seen",
  "white on white": "<font color=white>secret</font>seen",
  "own background": "<div style='background:#123456;color:rgb(18,52,86)'>secret</div>seen",
  "a class of the style sheet": "<style>.h{display:none}</style><p class='h'>secret</p>seen",
  "the hidden attribute": "<p hidden>secret</p>seen",
  "a clipped box": "<div style='max-height:0;overflow:hidden'>secret</div>seen",
})) {
  test(`text hidden by ${title} is set aside`, () => {
    const page = render(html);
    assert.equal(page.text.trim(), "seen");
    assert.equal(page.hidden.text, "secret");
  });
}

test("words broken by hidden letters are counted", () => {
  assert.equal(
    render("ac<i style='font-size:0'>xx</i>count sus<i style='font-size:0'>y</i>pended").hidden.brokenWords,
    2,
  );
});

test("forms, refresh, base and quoted history are noticed and nothing is loaded", () => {
  const page = render(
    "<base href='https://b.example'><meta http-equiv=refresh content='0;url=https://r.example'><form action='https://f.example'><input type=password></form>mine<div class='gmail_quote'>old</div>",
  );
  assert.deepEqual([page.base, page.refresh], ["https://b.example", "https://r.example"]);
  assert.deepEqual(page.forms, [{ action: "https://f.example", asksPassword: true }]);
  assert.equal(page.text.slice(0, page.quoteStart).trim(), "mine");
});

test("tags nested without end stop the look and say so", () => {
  assert.deepEqual(render("<div>".repeat(100_000)).limits, ["depth"]);
  assert.deepEqual(render("<a href=x>y</a>".repeat(3000)).limits, ["links"]);
});

test("more elements than any honest page has end the look and are said", () => {
  const { limits } = renderHtml("<td>x".repeat(150_000), { textLength: 1_000_000, links: 100 });
  assert.deepEqual(limits, ["elements"]);
});
