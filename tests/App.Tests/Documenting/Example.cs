namespace Rota.Tests.Documenting;

// A script example in a document.
public sealed record Example(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}
