// A rectangle of pixels; no attributes.
uniform vec4 rect;      // left, top, width, height
uniform vec2 viewport;  // pixels
out vec2 place;         // 0 .. 1, from the upper left corner

void main() {
    place = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    vec2 at = (rect.xy + place * rect.zw) / viewport;
    gl_Position = vec4(2.0 * at.x - 1.0, 1.0 - 2.0 * at.y, 0.0, 1.0);
}
