/** The product's mark: a curve with one moment on it. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" role="img" aria-label="Touchline">
      <rect width="20" height="20" rx="5" fill="var(--primary)" />
      <path
        d="M3.5 12.5c2.6 0 2.9-5 5.6-5s3 6 7.4 3.2"
        fill="none"
        stroke="var(--on-primary)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <circle cx="9.1" cy="7.5" r="2.1" fill="var(--on-primary)" />
    </svg>
  )
}
