import "./mark.css";

/** The watchtower: two legs, a gallery, a lamp. The lamp is lit while the console is in touch with its server. */
export function Mark({ size = 28, lit = true }: { size?: number; lit?: boolean }) {
  return (
    <svg
      className="mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      data-lit={lit}
      aria-hidden="true"
      focusable="false"
    >
      <path className="mark-beam" d="M18.200 10.200 32 5.600v11.200l-13.800-4.400z" />
      <path className="mark-roof" d="M12.400 8.600 16 4.200l3.600 4.400z" />
      <circle className="mark-lamp" cx="16" cy="11.300" r="2.500" />
      <path
        className="mark-tower"
        d="M10.600 15.200h10.800M13.300 15.200 9.800 28.200M18.700 15.200l3.500 13M11.500 22h9"
      />
    </svg>
  );
}
