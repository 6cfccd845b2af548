import { convertToExcalidrawElements, Excalidraw, serializeAsJSON } from '@excalidraw/excalidraw'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'

const make = location.hash === '#make'
const content = await (await fetch(make ? '/shapes.json' : '/excalidraw.json')).json()
const initialData = make
  ? { elements: convertToExcalidrawElements(content.map(rectangleOf)) }
  : content

function withApi(api) {
  window.peer = {
    viewport: () => {
      const { scrollX, scrollY, zoom } = api.getAppState()
      return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value }
    },
    /** There is ink in the middle of its canvas. */
    isDrawn: () => {
      const canvas = document.querySelector('canvas.static')
      if (!canvas?.width) return false
      const { data } = canvas
        .getContext('2d')
        .getImageData(canvas.width / 2 - 100, canvas.height / 2 - 100, 200, 200)
      return data.some((value, at) => at % 4 === 0 && value < 128 && data[at + 3] > 128)
    },
  }
  if (make) {
    setTimeout(() => {
      window.made = JSON.parse(serializeAsJSON(api.getSceneElements(), {}, {}, 'local'))
    }, 1000)
  }
}

function rectangleOf({ id, box, text }) {
  return {
    type: 'rectangle',
    id,
    ...box,
    strokeWidth: 1,
    roughness: 0,
    backgroundColor: '#ffffff',
    fillStyle: 'solid',
    label: { text, fontSize: 12, fontFamily: 2, textAlign: 'left', verticalAlign: 'top' },
  }
}

createRoot(document.getElementById('root')).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Excalidraw excalidrawAPI={withApi} initialData={initialData} />
  </div>,
)
