// The empty program that the start of rota is measured against.
Console.WriteLine("nothing");
