using System.Text;
using Rota.Host.Importing;

namespace Rota.Tests.Importing;

// A folder of exports, and their import.
internal sealed class ExportPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-import-");

    public string Write(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    // From a file export.csv.
    public ImportedFile Read(string text, ImportOptions? options = null, Encoding? encoding = null) =>
        ImportedFile.Read(Write("export.csv", text, encoding), options ?? ImportOptions.None);

    // The rows of its only fund, as in a csv folder.
    public string Rows(string text, ImportOptions? options = null) => RowsOf(Assert.Single(Read(text, options).Extraction.Funds));

    public static string RowsOf(FundPrices fund) => string.Join(
        '\n', fund.Days.Zip(fund.Closes, (day, close) => FormattableString.Invariant($"{day:yyyy-MM-dd},{close:R}")));

    // The only problem, with its line.
    public Mistake Refusal(string text, ImportOptions? options = null) =>
        Assert.Single(Assert.Throws<InputException>(() => Read(text, options)).Mistakes);

    public void Dispose() => _folder.Delete(recursive: true);
}
