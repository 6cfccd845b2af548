/** The key that asks for a comment; its own file, since the canvas and the commands both name it. */
export const commentKeys = 'Ctrl Shift M'
