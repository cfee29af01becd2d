// One edge that changed, as a stripe over the cells of a density: x from the top, y from the senders.
layout(location = 0) in vec3 edge;  // its row in the first and in the last column, and what it adds
uniform vec2 cells;                 // rows and columns
flat out vec3 line;

void main() {
    float slope = abs(edge.y - edge.x) / cells.y;
    float side = float(gl_VertexID & 1) * 2.0 - 1.0;
    float last = float(gl_VertexID >> 1);
    float row = mix(edge.x, edge.y, last) + 0.5 + side * (2.0 + 2.0 * slope);
    line = edge;
    gl_Position = vec4(2.0 * row / cells.x - 1.0, 2.0 * last - 1.0, 0.0, 1.0);
}
