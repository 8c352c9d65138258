namespace Rota.Tests.Documenting;

// A piece of script in a document.
public sealed record Example(string Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}
