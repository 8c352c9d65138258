namespace Rota.Host.Importing;

// What the text of a price reveals about its file's number format.
internal enum PriceShape
{
    None, // not a number
    Missing, // blank, or a word for no value
    Percent,
    Plain, // digits alone
    Dot, // has a decimal point
    Comma, // has a decimal comma
    DotOrThousands, // 1.234
    CommaOrThousands, // 1,234
}
