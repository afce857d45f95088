/** The tower over the sea, its beam on what comes in. Decoration only. */
export function GateScene() {
  return (
    <svg
      className="gate-scene"
      viewBox="0 -120 360 420"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="scene-light">
          <stop className="scene-near" offset="0.25" />
          <stop className="scene-far" offset="1" />
        </linearGradient>
      </defs>
      <path className="scene-beam" d="M104 92 360 30v150z" />
      <path className="scene-beam scene-beam-far" d="M96 92 0 66v60z" />
      <g className="scene-soundings">
        <text x="232" y="236">
          4
        </text>
        <text x="286" y="256">
          7
        </text>
        <text x="196" y="268">
          3
        </text>
        <text x="330" y="282">
          12
        </text>
        <text x="26" y="272">
          2
        </text>
      </g>
      <path
        className="scene-sea"
        d="M0 222h360M150 240h44M218 244h70M304 238h40M166 262h92M276 270h62M150 284h40M212 288h96"
      />
      <g className="scene-boat">
        <path d="M262 212h44l-7 9h-30z" />
        <path className="scene-line" d="M284 210v-24" />
        <path d="M286 188l14 18h-14z" />
      </g>
      <path className="scene-rock" d="M0 300v-62l26-12 22 4 20-12h62l18 14 16-2 26 26 14 44z" />
      <path className="scene-tower" d="M86 112h28l10 108H76z" />
      <path className="scene-band" d="M83.800 136h32.400l2 22H81.800zM79.700 182h40.600l2 22H77.700z" />
      <path className="scene-stone" d="M78 104h44v8H78zM88 80h24v24H88z" />
      <rect className="scene-lamp" x="92" y="84" width="16" height="16" />
      <path className="scene-stone" d="M84 80 100 64l16 16zM99 54h2v12h-2z" />
      <path className="scene-door" d="M94 220v-14a6 6 0 0 1 12 0v14z" />
    </svg>
  );
}
