namespace Rota.Host.LanguageReference;

// How a word matches a search, best first.
internal enum Match
{
    Name,
    PartOfName,
    Keyword,
    Description,
}
