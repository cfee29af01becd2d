// The share of a straight line in a cell: the mean of some fine columns, each between its two nearest rows.
uniform vec2 cells;   // rows and columns
uniform float lines;  // fine columns
flat in vec3 line;
out vec4 color;

void main() {
    float row = gl_FragCoord.x - 0.5;
    float column = gl_FragCoord.y - 0.5;
    float first = ceil(column * lines / cells.y - 1e-4);
    float end = max(ceil((column + 1.0) * lines / cells.y - 1e-4), first + 1.0);
    float share = 0.0;
    for (float fine = first; fine < end; fine += 1.0) {
        float at = mix(line.x, line.y, fine / max(lines - 1.0, 1.0));
        share += max(0.0, 1.0 - abs(row - at));
    }
    color = vec4(line.z * share / (end - first), 0.0, 0.0, 0.0);
}
