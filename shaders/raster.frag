// A grid of coloured points, the outer ones on the rectangle's sides; or of cells that fill it.
uniform sampler2D points;
uniform bool cells;
uniform bool is_round;
in vec2 place;
out vec4 color;

void main() {
    vec2 size = vec2(textureSize(points, 0));
    color = texture(points, cells ? place : (place * (size - 1.0) + 0.5) / size);
    if (is_round) {
        float distance = length(2.0 * place - 1.0);
        color *= clamp((1.0 - distance) / fwidth(distance) + 0.5, 0.0, 1.0);
    }
}
