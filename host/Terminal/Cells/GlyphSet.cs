namespace Rota.Terminal;

// What a terminal's letters can draw: ASCII alone, the half blocks of every console font, or braille's eight dots a cell.
internal enum GlyphSet
{
    Ascii,
    Block,
    Braille,
}
