defmodule Names.Schemas do
  @suffix "_data"

  def of(app), do: "#{app}#{@suffix}"
end
