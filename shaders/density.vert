// A rectangle of pixels between two columns; no attributes.
uniform vec4 rect;      // left, top, right, bottom; pixels
uniform vec2 way;       // x of the senders and of the receivers; pixels
uniform vec2 viewport;  // pixels
out vec2 place;         // 0 .. 1, from the upper left corner
out float along;        // the share of the way

void main() {
    place = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    vec2 at = mix(rect.xy, rect.zw, place);
    along = (at.x - way.x) / (way.y - way.x);
    gl_Position = vec4(2.0 * at.x / viewport.x - 1.0, 1.0 - 2.0 * at.y / viewport.y, 0.0, 1.0);
}
