using System.Text;
using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

// Changed files are read, or refused by sentences with their file; nothing else is thrown.
[Trait("Category", "Slow")]
public sealed class AccountFuzzTests : IDisposable
{
    private const int Files = 2_000;

    private readonly AccountFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AChangedAccountIsReadOrRefusedAtItsPlace()
    {
        foreach (var text in AccountTexts.All.SelectMany(text => AccountTexts.Mutations(text, seed: 1).Take(Files)))
        {
            var (file, mistakes) = AccountReader.Read("/nowhere/account.json", text);

            Assert.True(file is not null || mistakes.Count > 0);
            Assert.All(mistakes, mistake => Assert.NotNull(mistake.File));
            Assert.All(mistakes.Where(mistake => mistake.File == "/nowhere/account.json"), mistake => Assert.True(mistake is { Line: > 0, Column: > 0 }, $"{mistake}"));
        }
    }

    [Theory]
    [InlineData("Account Number,Symbol,Quantity,Last Price,Current Value,Cost Basis Total\nZ1234,FXAIX,120.5,$200.00,\"$24,100.00\",\"$18,000.00\"\nZ1234,SPAXX**,,,$350.25,\nZ1234,Pending Activity,,,,-$50.25\n\n\"as of 11/30/2026\"\n")]
    [InlineData("\"Positions as of 2026/09/30\"\n\n\"Symbol\",\"Qty (Quantity)\",\"Price\",\"Mkt Val (Market Value)\"\n\"VTI\",\"40\",\"287.15\",\"$11,486.00\"\n\"Cash & Cash Investments\",\"--\",\"--\",\"$514.00\"\n")]
    public void AChangedExportIsReadOrRefused(string text) => Each(text, path => HoldingsExport.Read(path, new()));

    [Fact]
    public void AChangedHistoryIsReadOrRefused() => Each(
        "Date,Fund,Action,Shares,Amount,Fee,Lot\n2020-05-01,EM,opening,10,,,\n2024-01-10,EM,buy,100,1000.00,5,first\n2024-02-01,,contribution,,500,,\n" +
        "2024-03-01,EM,dividend,2,20,,\n2024-04-01,EM,split,112,,,\n2024-04-02,EM,sell,30,150,1,\n",
        path => HistoryBook.Of(HistoryFile.Read(path), path));

    [Fact]
    public void ChangedFlowsAreReadOrRefused() => Each("Date,Amount\n2026-01-15,1000\n2026-02-15,\"-1,500.00\"\n", FlowFile.Read);

    private void Each(string text, Func<string, object> read)
    {
        var path = Path.Combine(_folder.Folder, "file.csv");
        var accepted = 0;
        foreach (var changed in AccountTexts.Mutations(Encoding.UTF8.GetBytes(text), seed: 2).Take(Files / 2))
        {
            File.WriteAllBytes(path, changed);
            try
            {
                read(path);
                accepted++;
            }
            catch (InputException wrong)
            {
                Assert.All(wrong.Mistakes, mistake => Assert.Equal(path, mistake.File));
            }
        }

        Assert.InRange(accepted, 1, Files / 2 - 1);
    }
}
