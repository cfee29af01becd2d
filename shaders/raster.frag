// A grid of coloured points; the outer ones lie on the rectangle's sides.
uniform sampler2D points;
in vec2 place;
out vec4 color;

void main() {
    vec2 size = vec2(textureSize(points, 0));
    color = texture(points, (place * (size - 1.0) + 0.5) / size);
}
