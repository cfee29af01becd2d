// The whole viewport; no attributes.
out vec2 place;  // 0 .. 1, from the lower left corner

void main() {
    place = vec2(float(gl_VertexID & 1), float(gl_VertexID >> 1));
    gl_Position = vec4(2.0 * place - 1.0, 0.0, 1.0);
}
