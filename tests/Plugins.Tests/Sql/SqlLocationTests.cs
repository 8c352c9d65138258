using Rota.Plugins.Sql;

namespace Rota.Tests;

// Tests that do not need a database.
public sealed class SqlLocationTests
{
    [Theory]
    [InlineData("", "The feed sql needs a name. Use sql:NAME")]
    [InlineData("my-db", "'my-db' is not a name; use letters, digits and underscores.")]
    [InlineData("Host=here;Password=secret", "is not a name; use letters, digits and underscores.")]
    [InlineData("main+tabel=x", "Unknown option 'tabel' of sql. Available: table, asset, date, close, adjusted, open.")]
    [InlineData("main+table", "The option table of sql has no value.")]
    [InlineData("main+close=a+close=b", "The option close of sql is given twice.")]
    [InlineData("main+table=a.b.c", "'a.b.c' is not a table; use prices, or market.prices with its schema.")]
    [InlineData("main+table=.prices", "'.prices' is not a table")]
    public void AWrongLocationIsRefusedWithARemedy(string location, string what) =>
        Assert.Contains(what, Assert.Throws<InputException>(() => SqlLocation.Of(location)).Message, StringComparison.Ordinal);

    [Fact]
    public void AllErrorsOfALocationAreReportedAtOnce() =>
        Assert.Equal(3, Assert.Throws<InputException>(() => SqlLocation.Of("a-b+x=1+table=")).Mistakes.Count);

    [Fact]
    public void AVariableThatIsNotSetIsNamed()
    {
        var asked = "";
        var wrong = Assert.Throws<InputException>(() => new SqlFeed(SqlLocation.Of("main_2"), variable =>
        {
            asked = variable;
            return null;
        }));

        Assert.Equal("ROTA_SQL_MAIN_2", asked);
        Assert.Contains("The environment variable ROTA_SQL_MAIN_2 is not set. Set it to Host=", wrong.Message, StringComparison.Ordinal);
    }
}
