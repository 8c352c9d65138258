using System.Xml.Linq;

namespace Rota.Host.LanguageReference;

// The full documentation of a word or type.
internal static class WordPage
{
    private const string Members = "  Members";

    public static IEnumerable<string> Of(Word word) => [word.Signature, .. Body(word), ""];

    public static IEnumerable<string> Of(LanguageType type, IReadOnlyList<string> usedBy)
    {
        yield return type.Word.Signature;
        foreach (var line in Body(type.Word)) yield return line;
        if (type.Members.Count > 0) yield return Members;
        foreach (var member in type.Members)
        {
            yield return $"      {member.Signature}";
            foreach (var line in DocText.Wrapped(member.Summary, indent: 10)) yield return line;
        }

        foreach (var line in Listed("Used by", usedBy)) yield return line;
        yield return "";
    }

    public static IEnumerable<string> Listed(string title, IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : DocText.Wrapped($"{title}: {string.Join(", ", names)}", indent: 2);

    private static IEnumerable<string> Body(Word word)
    {
        if (word.Docs is null) return [$"    {word.Summary}"];
        var elements = word.Docs.Elements()
            .Where(element => element.Name.LocalName is not ("keywords" or "example" or "inheritdoc") && IsWritten(element, word)).ToList();
        return elements.SelectMany((element, at) => Section(element, at > 0 ? elements[at - 1] : null))
            .Concat(ListNote(word))
            .Concat(word.Docs.Elements("example").SelectMany(Example));
    }

    // Hides parameters that the compiler fills in, and those of a record, which are its members.
    private static bool IsWritten(XElement element, Word word) => element.Name.LocalName != "param"
        || word.Signature.Split([' ', '(', ')', ',', '[', ']']).Contains(element.Attribute("name")?.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Section(XElement element, XElement? before)
    {
        var title = Title(element);
        if (title is not null && (before is null || Title(before) != title)) yield return title;
        foreach (var line in DocText.Wrapped(element, indent: title is null ? 4 : 6)) yield return line;
    }

    private static string? Title(XElement element) => element.Name.LocalName switch
    {
        "param" or "typeparam" => $"  {element.Attribute("name")?.Value}",
        "returns" => "  Returns",
        "exception" => "  Throws",
        _ => null,
    };

    private static IEnumerable<string> ListNote(Word word)
    {
        if (word.Result is not { } result || TypeText.ElementOf(result) is not { } element) yield break;
        var many = typeof(System.Collections.IEnumerable).IsAssignableFrom(result) && !result.IsArray ? "Count" : "Length";
        yield return "  List";
        yield return $"      of {TypeText.OfResult(element)}: [0] is the first, [^1] the last, {many} their number.";
    }

    private static IEnumerable<string> Example(XElement example)
    {
        yield return "  Example";
        foreach (var line in example.Elements("code").SelectMany(DocText.Code)) yield return $"      {line}";
    }
}
