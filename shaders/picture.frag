// A picture of the viewport's size, texel for pixel; premultiplied alpha.
uniform sampler2D picture;
uniform float opacity;
in vec2 place;
out vec4 color;

void main() {
    color = texelFetch(picture, ivec2(place * vec2(textureSize(picture, 0))), 0) * opacity;
}
