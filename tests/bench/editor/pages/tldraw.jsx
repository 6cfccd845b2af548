import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'

const make = location.hash === '#make'
const content = await (await fetch(make ? '/shapes.json' : '/tldraw.json')).json()

function onMount(editor) {
  window.peer = {
    viewport: () => {
      const { x, y, z } = editor.getCamera()
      return { x: x * z, y: y * z, zoom: z }
    },
  }
  if (!make) return
  editor.createShapes(content.map(geoOf))
  editor.setCamera({ x: 0, y: 0, z: 1 })
  window.made = editor.getSnapshot()
}

function geoOf({ id, box, text }) {
  return {
    id: createShapeId(id),
    type: 'geo',
    x: box.x,
    y: box.y,
    props: {
      geo: 'rectangle',
      w: box.width,
      h: box.height,
      richText: toRichText(text),
      size: 's',
      font: 'sans',
      fill: 'solid',
      dash: 'solid',
      align: 'start',
      verticalAlign: 'start',
      scale: 0.6,
    },
  }
}

createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Tldraw onMount={onMount} {...(!make && { snapshot: content })} />
  </div>,
)
